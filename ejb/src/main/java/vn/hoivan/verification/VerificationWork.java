package vn.hoivan.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.hoivan.files.FileReason;
import vn.hoivan.files.Folders;
import vn.hoivan.files.Workers;
import vn.hoivan.shared.Pump;
import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.ShowSignatures;
import vn.hoivan.worker.ShownSignatures;
import vn.hoivan.worker.SignatureReport;
import vn.hoivan.worker.ValidateSignatures;

/** Checks contents in the background, one at a time: visitors never take all workers from those who work here. */
@ApplicationScoped
class VerificationWork {

    private static final Logger LOG = LoggerFactory.getLogger(VerificationWork.class);
    /** A busy machine is nobody's fault; the one who waits sees how far it is. */
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration DRAWING = Duration.ofMinutes(2);
    private static final float DPI = 80;
    private static final int PAGES = 8;

    private final Pump pump = new Pump("Checking signatures", 1, this::next);

    @Resource
    private ManagedExecutorService executor;
    @Inject
    private VerificationRows rows;
    @Inject
    private VerificationFolder folder;
    @Inject
    private Workers workers;
    @Inject
    @Any
    private Instance<TrustSource> trust;

    void wake() {
        pump.wake(executor);
    }

    @PreDestroy
    void stop() {
        pump.close();
    }

    private boolean next() {
        Optional<String> sha256 = rows.take();
        sha256.ifPresent(this::check);
        return sha256.isPresent();
    }

    private void check(String sha256) {
        Path file = folder.file(sha256);
        try {
            rows.checked(sha256, validate(file));
            rows.done(sha256, draw(file, sha256));
            folder.dropFile(sha256);
        } catch (Refusal refusal) {
            LOG.info("Not checked: {}", refusal.getMessage());
            rows.refused(sha256, FileReason.valueOf(refusal.reason().name()));
            folder.drop(sha256);
        } catch (CancellationException e) {
            LOG.debug("The server stops: taken up again by the next run", e);
        } catch (Exception e) {
            LOG.error("Check of {} failed", sha256, e);
            rows.failed(sha256);
        }
    }

    private SignatureReport validate(Path file) throws IOException, Refusal {
        Path work = Files.createTempDirectory("verify");
        try {
            return workers.run(ValidateSignatures.KEY, new ValidateSignatures(file.toString(), anchors(), revocationLists(),
                    work.toString()), LIMIT);
        } finally {
            Folders.delete(work);
        }
    }

    /** A page that cannot be drawn takes nothing from the verdict. */
    private ShownSignatures draw(Path file, String sha256) throws IOException {
        try {
            return workers.run(ShowSignatures.KEY, new ShowSignatures(file.toString(),
                    Files.createDirectories(folder.of(sha256)).toString(), DPI, PAGES), DRAWING);
        } catch (Refusal refusal) {
            LOG.info("No pictures of pages: {}", refusal.getMessage());
            return ShownSignatures.NONE;
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
}
