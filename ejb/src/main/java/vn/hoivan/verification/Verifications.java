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
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import vn.hoivan.files.FileContent;
import vn.hoivan.files.FileTooLargeException;
import vn.hoivan.files.PaperFiles;
import vn.hoivan.identity.Callers;
import vn.hoivan.identity.Role;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.CallContext;
import vn.hoivan.shared.Settings;
import vn.hoivan.worker.SignatureReport;

/**
 * What the signatures of a file prove; for everybody, without a log-in. Each content is checked once, in the background; its
 * report has an address that cannot be guessed and is kept for a day, the file only until it is checked.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Verifications {

    /** Largest file of a visitor without a log-in. */
    public static final long LARGEST = Math.min(PaperFiles.LARGEST,
            Long.parseLong(Settings.get("HOIVAN_VERIFY_MB", "50")) * 1024 * 1024);

    private static final Duration WORDY = Duration.ofMillis(150);
    private static final int MOST_WAITING = 100;
    /** Uploads at a time: they cost disk before they are known to be worth it. */
    private static final Semaphore UPLOADS = new Semaphore(8);

    @Inject
    private VerificationRows rows;
    @Inject
    private VerificationFolder folder;
    @Inject
    private VerificationWork work;
    @Inject
    private Visitors visitors;
    @Inject
    private PaperFiles files;
    @Inject
    private Callers callers;

    /**
     * Takes a file in to be checked.
     *
     * @return the address of its check
     * @throws BusinessException invalid at {@code file}; too large; too many, where this visitor or all together ask for much
     */
    public String ask(InputStream bytes) {
        boolean known = callers.find().isPresent();
        if (!known) {
            visitors.count(CallContext.current().map(CallContext.Request::address).orElse("-"));
        }
        if (rows.waiting() >= MOST_WAITING || !UPLOADS.tryAcquire()) {
            throw new BusinessException(BusinessException.Kind.TOO_MANY, null, "verification.busy");
        }
        Path upload = null;
        try {
            upload = folder.receive();
            String sha256 = copy(bytes, upload, known ? PaperFiles.LARGEST : LARGEST);
            Optional<String> id = rows.known(sha256);
            if (id.isPresent()) {
                return id.get();
            }
            folder.keep(upload, sha256);
            return begin(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            UPLOADS.release();
            remove(upload);
        }
    }

    /**
     * Has a file of ours checked, for whoever may open it.
     *
     * @return the address of its check
     * @throws BusinessException not found
     */
    @RolesAllowed(Role.Names.USER)
    public String askFor(java.util.UUID fileId) {
        FileContent content = files.content(fileId);
        return rows.known(content.sha256()).orElseGet(() -> begin(content.sha256()));
    }

    /** @throws BusinessException not found, where it is older than a day too */
    public VerificationView find(String id) {
        return rows.find(id).orElseThrow(BusinessException::notFound);
    }

    /** Waits until it is over, or for so long. */
    public VerificationView await(String id, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        VerificationView view = find(id);
        while (!view.state().isOver() && System.nanoTime() < end) {
            LockSupport.parkNanos(WORDY.toNanos());
            view = find(id);
        }
        return view;
    }

    /**
     * Checks a file and waits for the report.
     *
     * @throws BusinessException as {@link #ask}; invalid at {@code file} where it cannot be read
     */
    public SignatureReport verify(InputStream bytes) {
        VerificationView view = await(ask(bytes), Duration.ofMinutes(10));
        if (view.state() == VerificationState.DONE) {
            return view.report();
        }
        throw BusinessException.invalid("file", "FileReason." + (view.reason() == null ? "TIME_LIMIT" : view.reason()));
    }

    /**
     * A picture of a page of the exact bytes (PNG).
     *
     * @throws BusinessException not found
     */
    public FileContent picture(String id, int page) {
        Path path = folder.picture(rows.sha256(id).orElseThrow(BusinessException::notFound), page);
        if (!Files.exists(path)) {
            throw BusinessException.notFound();
        }
        return new FileContent(path, id + "-" + page, path.toFile().length(), "image/png", "page-" + page + ".png");
    }

    private String begin(String sha256) {
        String id;
        try {
            id = rows.add(sha256);
        } catch (RuntimeException e) {
            id = rows.known(sha256).orElseThrow(() -> e);
        }
        work.wake();
        return id;
    }

    private static String copy(InputStream bytes, Path copy, long limit) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        byte[] buffer = new byte[1 << 16];
        try (DigestInputStream in = new DigestInputStream(bytes, digest); OutputStream out = Files.newOutputStream(copy)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new FileTooLargeException(limit);
                }
                out.write(buffer, 0, read);
            }
        }
        if (size == 0) {
            throw BusinessException.invalid("file", "FileReason.EMPTY");
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void remove(Path upload) {
        try {
            if (upload != null) {
                Files.deleteIfExists(upload);
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
