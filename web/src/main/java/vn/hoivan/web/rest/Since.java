package vn.hoivan.web.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

import vn.hoivan.shared.BusinessException;

/** The parameter {@code since}: a moment with offset, or a date (from its beginning, UTC). */
public final class Since {

    private Since() {
    }

    /**
     * @return null where nothing is given
     * @throws BusinessException invalid, where it is neither
     */
    public static Instant parse(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            // a plus sign in a query string arrives as a space
            String iso = text.strip().replace(' ', '+');
            return iso.length() == 10 ? LocalDate.parse(iso).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(iso).toInstant();
        } catch (DateTimeParseException e) {
            throw BusinessException.invalid("since", "api.malformed");
        }
    }
}
