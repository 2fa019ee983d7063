package vn.hoivan.voting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import vn.hoivan.files.FileContent;
import vn.hoivan.files.Prints;
import vn.hoivan.identity.Role;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.worker.Refusal;

/** The boundary to minutes: always those of the meeting as it is now, made anew only where something has changed. */
@Stateless
@RolesAllowed(Role.Names.USER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Minutes {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Inject
    private MinutesReading reading;
    @Inject
    private Prints prints;

    public FileContent of(UUID meetingId) {
        String html = reading.html(meetingId);
        String hash = sha256(html);
        try {
            Path folder = Files.createDirectories(Path.of(System.getProperty("jboss.server.temp.dir"), "minutes"));
            Path pdf = folder.resolve(hash + ".pdf");
            if (!Files.exists(pdf)) {
                render(html, folder, pdf);
            }
            return new FileContent(pdf, hash, Files.size(pdf), "application/pdf", "bien-ban.pdf");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void render(String html, Path folder, Path pdf) throws IOException {
        try {
            Files.move(prints.write(html, folder, LIMIT), pdf, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (Refusal e) {
            throw BusinessException.conflict("voting.minutes.failed");
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
