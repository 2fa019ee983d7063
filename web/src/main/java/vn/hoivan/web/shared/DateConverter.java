package vn.hoivan.web.shared;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;

/** Dates as clerks type them: 05/03/2026, 5/3/26, 5-3-2026, 05032026, and "+3" for three days from today. */
@FacesConverter("hv.Date")
public class DateConverter implements Converter<LocalDate> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4}|\\d{2})");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4}|\\d{2})");
    private static final Pattern DAYS = Pattern.compile("\\+(\\d{1,3})");
    private static final int CENTURY = 2000;

    @Override
    public LocalDate getAsObject(FacesContext context, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return parse(text.strip(), LocalDate.now(CDI.current().select(Clock.class).get()));
        } catch (DateTimeException e) {
            String sentence = Labels.get(PageWords.locale(context), "frame_dateWrong");
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence), e);
        }
    }

    static LocalDate parse(String text, LocalDate today) {
        Matcher days = DAYS.matcher(text);
        if (days.matches()) {
            return today.plusDays(Integer.parseInt(days.group(1)));
        }
        Matcher date = WRITTEN.matcher(text);
        if (!date.matches()) {
            date = DIGITS.matcher(text);
        }
        if (!date.matches()) {
            throw new DateTimeException("not a date");
        }
        int year = Integer.parseInt(date.group(3));
        return LocalDate.of(year < 100 ? CENTURY + year : year, Integer.parseInt(date.group(2)),
                Integer.parseInt(date.group(1)));
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, LocalDate date) {
        return PageWords.date(date);
    }
}
