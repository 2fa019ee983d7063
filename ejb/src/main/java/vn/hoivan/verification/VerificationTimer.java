package vn.hoivan.verification;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.io.IOException;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.hoivan.files.Folders;

/** Takes up what the last run of the server left over, and forgets what is a day old. */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VerificationTimer {

    private static final Logger LOG = LoggerFactory.getLogger(VerificationTimer.class);

    @Inject
    private VerificationRows rows;
    @Inject
    private VerificationFolder folder;
    @Inject
    private VerificationWork work;
    @Inject
    private Clock clock;

    @PostConstruct
    void start() {
        rows.recover();
        work.wake();
    }

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    void look() {
        work.wake();
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    void tidy() {
        rows.forget().forEach(folder::drop);
        folder.all().stream().filter(this::isLeftOver).forEach(Folders::delete);
    }

    private boolean isLeftOver(Path path) {
        try {
            return Files.getLastModifiedTime(path).toInstant().plus(VerificationRows.KEPT).isBefore(clock.instant())
                    && !rows.isKnown(path.getFileName().toString());
        } catch (IOException e) {
            LOG.debug("Gone meanwhile: {}", path, e);
            return false;
        }
    }
}
