package vn.hoivan.meetings;

import java.time.Clock;
import java.time.format.DateTimeFormatter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import vn.hoivan.identity.Callers;
import vn.hoivan.shared.BaseEntity;
import vn.hoivan.shared.BusinessException;

/** Guards forms against two people saving the same thing. */
@ApplicationScoped
class Saves {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    @Inject
    private Persons persons;
    @Inject
    private Callers callers;
    @Inject
    private Clock clock;

    /**
     * @param seen the version the editor saw; null accepts any
     * @throws BusinessException conflict that says who saved first, and when
     */
    void require(BaseEntity saved, LastChange last, Integer seen) {
        if (seen != null && seen != saved.getVersion() && last != null && last.by() != null) {
            throw BusinessException.conflict("meetings.stale", persons.name(last.by()),
                    WHEN.format(last.at().atZone(clock.getZone())));
        }
        saved.requireVersion(seen);
    }

    LastChange now() {
        return new LastChange(callers.current().personId(), clock.instant());
    }
}
