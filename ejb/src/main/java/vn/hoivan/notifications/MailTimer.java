package vn.hoivan.notifications;

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

/** Sends what could not be sent at once. */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailTimer {

    @Inject
    private MailQueue queue;
    @Inject
    private MailSender sender;

    @PostConstruct
    void start() {
        queue.recover();
        sender.wake();
    }

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void look() {
        sender.wake();
    }
}
