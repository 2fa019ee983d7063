package vn.hoivan.web.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;

import vn.hoivan.shared.Texts;

/** The functions {@code hv:…} of pages: words, dates and names in the language of the page. See hv.taglib.xml. */
public final class PageWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("dd/MM");

    private PageWords() {
    }

    /** {@code hv:word(row.state)}: the word of a constant. */
    public static String word(Enum<?> constant) {
        return Texts.of(locale(), constant);
    }

    /** {@code hv:say1(key, a)}: a text with one argument. */
    public static String say1(String key, Object a) {
        return Labels.get(locale(), key, a);
    }

    public static String say2(String key, Object a, Object b) {
        return Labels.get(locale(), key, a, b);
    }

    public static String say3(String key, Object a, Object b, Object c) {
        return Labels.get(locale(), key, a, b, c);
    }

    /** {@code hv:date(row.issuedDate)}: 05/03/2026. */
    public static String date(LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    /** {@code hv:time(row.startsAt)}: 14:00. */
    public static String time(Instant moment) {
        return moment == null ? "" : TIME.format(here(moment));
    }

    /** {@code hv:dateTime(row.at)}: 14:00 05/03/2026. */
    public static String dateTime(Instant moment) {
        return moment == null ? "" : DAY_AND_TIME.format(here(moment));
    }

    /** {@code hv:soon(meeting.startsAt)}: the time today, day and time on other days; never more than is needed. */
    public static String soon(Instant moment) {
        if (moment == null) {
            return "";
        }
        ZonedDateTime then = here(moment);
        LocalDate today = LocalDate.now(clock());
        if (then.toLocalDate().equals(today)) {
            return TIME.format(then);
        }
        return TIME.format(then) + " " + (then.getYear() == today.getYear() ? SHORT_DAY : DAY).format(then);
    }

    /** {@code hv:initials(person.name)}: first letters of the given name and of the name before it. */
    public static String initials(String name) {
        if (name == null || name.isBlank()) {
            return "";
        }
        String[] words = name.strip().split("\\s+");
        String given = words[words.length - 1].substring(0, 1);
        return (words.length == 1 ? given : words[0].charAt(0) + given).toUpperCase(locale());
    }

    private static ZonedDateTime here(Instant moment) {
        return moment.atZone(clock().getZone());
    }

    private static Clock clock() {
        return CDI.current().select(Clock.class).get();
    }

    static Locale locale() {
        return locale(FacesContext.getCurrentInstance());
    }

    /** Also where no page has been built yet. */
    static Locale locale(FacesContext context) {
        return context.getViewRoot() == null
                ? Languages.of((HttpServletRequest) context.getExternalContext().getRequest())
                : Texts.supported(context.getViewRoot().getLocale());
    }
}
