package vn.hoivan.demo;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

import vn.hoivan.identity.Organisation;
import vn.hoivan.shared.Settings;

/**
 * Fills an empty database: with the demo data where {@code HOIVAN_DEMO} is set, else with one agency and one
 * administrator, whose one-time password stands in the log. No transaction of its own: what the background work reads next
 * is committed by then.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstStart {

    @Inject
    private Organisation organisation;
    @Inject
    private DemoOrganisation demo;
    @Inject
    private DemoParts parts;
    @Inject
    private FirstAdministrator administrator;

    @PostConstruct
    void fill() {
        if (!organisation.isEmpty()) {
            return;
        }
        if (Settings.demo()) {
            demo.load();
            parts.start();
        } else {
            administrator.engage();
        }
    }
}
