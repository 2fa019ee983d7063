package vn.hoivan.web.documents;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import vn.hoivan.shared.Texts;

/** Values of the trail as people read them: constants by their word, ISO dates as dd/MM/yyyy. */
final class FieldWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private FieldWords() {
    }

    static String of(String field, String value, Locale locale) {
        return switch (field) {
            case "type" -> Texts.get(locale, "DocumentType." + value);
            case "urgency" -> Texts.get(locale, "Urgency." + value);
            case "paperReceived" -> Texts.get(locale, Boolean.parseBoolean(value) ? "documents.yes" : "documents.no");
            case "issuedDate", "arrivalDate" -> value.matches("\\d{4}-\\d{2}-\\d{2}") ? DAY.format(LocalDate.parse(value)) : value;
            default -> value;
        };
    }
}
