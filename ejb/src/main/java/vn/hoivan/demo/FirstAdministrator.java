package vn.hoivan.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.hoivan.identity.Agency;
import vn.hoivan.identity.Organisation;
import vn.hoivan.identity.Role;
import vn.hoivan.identity.Unit;

/** The only account of a first start without demo data. */
@ApplicationScoped
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    @Inject
    private Organisation organisation;
    @Inject
    private Clock clock;

    @Transactional
    void engage() {
        LocalDate today = LocalDate.now(clock);
        Agency agency = organisation.add(new Agency("000", "Cơ quan", "CQ", "Hà Nội", true, today));
        Unit office = organisation.add(new Unit(agency, null, "VP", "Văn phòng"));
        String password = organisation.oneTimePassword();
        organisation.engage(office, "Quản trị", "Quản trị hệ thống", null, "quantri", organisation.hash(password), true,
                EnumSet.of(Role.ADMINISTRATOR));
        LOG.warn("First start. Log in as quantri with the one-time password {}", password);
    }
}
