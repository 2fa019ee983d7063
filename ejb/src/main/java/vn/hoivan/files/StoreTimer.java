package vn.hoivan.files;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** A round through the store each night; one that a restart broke off goes on. */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StoreTimer {

    @Inject
    private StoreWork work;

    @Schedule(hour = "1", minute = "30", persistent = false)
    void begin() {
        work.begin();
    }

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    void goOn() {
        work.wake();
    }
}
