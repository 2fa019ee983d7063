package vn.hoivan.web.shared;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code #{dues.of(date)}}: says how far a due date is, in the language of the page. */
@Named
@ApplicationScoped
public class Dues {

    private static final int SOON = 2;

    @Inject
    private Clock clock;

    public Due of(LocalDate date) {
        return date == null ? null : of(date, LocalDate.now(clock), PageWords.locale());
    }

    static Due of(LocalDate date, LocalDate today, Locale locale) {
        long days = ChronoUnit.DAYS.between(today, date);
        if (days < 0) {
            return new Due(Labels.get(locale, "frame_due_late", -days), "late");
        }
        if (days == 0) {
            return new Due(Labels.get(locale, "frame_due_today"), "today");
        }
        return new Due(days == 1 ? Labels.get(locale, "frame_due_tomorrow") : Labels.get(locale, "frame_due_left", days),
                days <= SOON ? "soon" : "calm");
    }
}
