package vn.hoivan.identity;

import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import vn.hoivan.shared.DomainEvent;

/** The days that differ from the week; deadlines in working days count by them. */
@Stateless
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class Calendar {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Event<DomainEvent> events;

    public List<CalendarDay> days(int year) {
        return em.createQuery("select d from CalendarDay d where d.day between :from and :to order by d.day", CalendarDay.class)
                .setParameter("from", LocalDate.of(year, 1, 1)).setParameter("to", LocalDate.of(year, 12, 31))
                .getResultList();
    }

    /** Sets what a day is, whatever it was before. */
    public void define(@Valid @NotNull DefineDay command) {
        em.merge(new CalendarDay(command.day(), command.name(), command.working()));
        events.fire(new DomainEvent("identity.dayDefined", "CALENDAR", null, command.day() + " " + command.name(), null));
    }

    public void remove(@NotNull LocalDate day) {
        CalendarDay found = em.find(CalendarDay.class, day);
        if (found != null) {
            em.remove(found);
            events.fire(new DomainEvent("identity.dayRemoved", "CALENDAR", null, day + " " + found.getName(), null));
        }
    }
}
