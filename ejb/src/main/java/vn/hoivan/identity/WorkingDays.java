package vn.hoivan.identity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Counting in working days: Monday to Friday, less the holidays, plus the days worked instead. */
@ApplicationScoped
public class WorkingDays {

    @PersistenceContext
    private EntityManager em;

    /** @param days 0 gives the day itself; the day itself never counts */
    public LocalDate after(LocalDate from, int days) {
        Map<LocalDate, Boolean> different = different(from, from.plusDays(days * 3L + 30));
        LocalDate day = from;
        for (int left = days; left > 0;) {
            day = day.plusDays(1);
            if (works(day, different)) {
                left--;
            }
        }
        return day;
    }

    /** @return how many working days lie after {@code from} up to and with {@code to}; negative where {@code to} is earlier */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        Map<LocalDate, Boolean> different = different(from, to);
        return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(day -> works(day, different)).count();
    }

    static boolean works(LocalDate day, Map<LocalDate, Boolean> different) {
        boolean weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return different.getOrDefault(day, weekday);
    }

    private Map<LocalDate, Boolean> different(LocalDate from, LocalDate to) {
        return em.createQuery("select d from CalendarDay d where d.day between :from and :to", CalendarDay.class)
                .setParameter("from", from).setParameter("to", to).getResultStream()
                .collect(Collectors.toMap(CalendarDay::getDay, CalendarDay::isWorking));
    }
}
