package vn.hoivan.review;

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

/** Takes up comparisons that were left over: by the last run of the server, or because a file was still being prepared. */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ComparisonTimer {

    @Inject
    private ComparisonQueue queue;
    @Inject
    private ComparisonWork work;

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
