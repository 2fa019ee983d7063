package vn.hoivan.files;

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

/** Takes up what was left over: by the last run of the server, or by a worker that could not be started. */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FileWorkTimer {

    @Inject
    private FileQueue queue;
    @Inject
    private FileWork work;
    @Inject
    private OfficeFiles office;

    @PostConstruct
    void start() {
        queue.recover();
        if (office.areShown()) {
            queue.convertWhatWasKept();
        }
        work.wake();
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void look() {
        work.wake();
    }
}
