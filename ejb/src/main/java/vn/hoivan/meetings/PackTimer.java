package vn.hoivan.meetings;

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

/** Takes up packs that were left over: by the last run of the server, or because a paper was still being prepared. */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PackTimer {

    @Inject
    private PackQueue queue;
    @Inject
    private PackWork work;

    @PostConstruct
    void start() {
        queue.recover();
        work.wake();
    }

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void look() {
        work.wake();
    }
}
