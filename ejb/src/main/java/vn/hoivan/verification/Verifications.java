package vn.hoivan.verification;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import vn.hoivan.files.FileStore;
import vn.hoivan.files.FileTooLargeException;
import vn.hoivan.files.PaperFiles;
import vn.hoivan.files.Workers;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.SignatureReport;
import vn.hoivan.worker.ValidateSignatures;

/**
 * What the signatures of a file prove; for everybody, without a log-in. The file is read from a temporary copy that is
 * removed again; the report is kept for its hash.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Verifications {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    /** Visitors never take all workers from those who work here. */
    private static final Semaphore VISITORS = new Semaphore(4);

    @Inject
    private Workers workers;
    @Inject
    private FileStore store;
    @Inject
    private VerificationRows rows;
    @Inject
    @Any
    private Instance<TrustSource> trust;
    @Inject
    private Clock clock;

    /**
     * @throws BusinessException invalid at {@code file}, in words, where it cannot be read; too large; too many, where
     *                           many others ask at the moment
     */
    public SignatureReport verify(InputStream bytes) {
        if (!VISITORS.tryAcquire()) {
            throw new BusinessException(BusinessException.Kind.TOO_MANY, null, "verification.busy");
        }
        Path copy = null;
        try {
            copy = Files.createTempFile(store.workFolder(), "verify", ".pdf");
            String sha256 = copy(bytes, copy);
            Optional<SignatureReport> known = rows.find(sha256);
            return known.isPresent() ? known.get() : validate(copy, sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            VISITORS.release();
            remove(copy);
        }
    }

    private SignatureReport validate(Path file, String sha256) throws IOException {
        Instant requested = clock.instant();
        Path folder = Files.createTempDirectory(store.workFolder(), "verify");
        try {
            SignatureReport report = workers.run(ValidateSignatures.KEY, new ValidateSignatures(file.toString(), anchors(),
                    revocationLists(), folder.toString()), LIMIT);
            rows.keep(sha256, report, requested);
            return report;
        } catch (Refusal refusal) {
            throw BusinessException.invalid("file", "FileReason." + refusal.reason());
        } finally {
            clear(folder);
        }
    }

    private List<String> anchors() {
        return trust.stream().flatMap(source -> source.anchors().stream()).map(certificate -> {
            try {
                return Base64.getEncoder().encodeToString(certificate.getEncoded());
            } catch (CertificateEncodingException e) {
                throw new IllegalStateException(e);
            }
        }).toList();
    }

    private List<String> revocationLists() {
        return trust.stream().flatMap(source -> source.revocationLists().stream())
                .map(list -> Base64.getEncoder().encodeToString(list)).toList();
    }

    private static String copy(InputStream bytes, Path copy) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        byte[] buffer = new byte[1 << 16];
        try (DigestInputStream in = new DigestInputStream(bytes, digest); OutputStream out = Files.newOutputStream(copy)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > PaperFiles.LARGEST) {
                    throw new FileTooLargeException(PaperFiles.LARGEST);
                }
                out.write(buffer, 0, read);
            }
        }
        if (size == 0) {
            throw BusinessException.invalid("file", "FileReason.EMPTY");
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void clear(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static void remove(Path copy) {
        try {
            if (copy != null) {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
