package vn.hoivan.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.hoivan.identity.Agency;
import vn.hoivan.identity.Organisation;
import vn.hoivan.identity.Role;
import vn.hoivan.identity.Unit;
import vn.hoivan.shared.Settings;

/**
 * Fills an empty database: with the demo data where {@code HOIVAN_DEMO} is set, else with one agency and one
 * administrator, whose one-time password stands in the log.
 */
@Singleton
@Startup
public class FirstStart {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    @Inject
    private Organisation organisation;
    @Inject
    private DemoOrganisation demo;
    @Inject
    private DemoParts parts;
    @Inject
    private Clock clock;

    @PostConstruct
    void fill() {
        if (!organisation.isEmpty()) {
            return;
        }
        if (Settings.demo()) {
            demo.load();
            parts.start();
        } else {
            administrator();
        }
    }

    private void administrator() {
        LocalDate today = LocalDate.now(clock);
        Agency agency = organisation.add(new Agency("000", "Cơ quan", "CQ", "Hà Nội", true, today));
        Unit office = organisation.add(new Unit(agency, null, "VP", "Văn phòng"));
        String password = organisation.oneTimePassword();
        organisation.engage(office, "Quản trị", "Quản trị hệ thống", null, "quantri", organisation.hash(password), true,
                EnumSet.of(Role.ADMINISTRATOR));
        LOG.warn("First start. Log in as quantri with the one-time password {}", password);
    }
}
