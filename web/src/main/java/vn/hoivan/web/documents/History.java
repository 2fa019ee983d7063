package vn.hoivan.web.documents;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;

import vn.hoivan.audit.Audit;
import vn.hoivan.audit.AuditRow;
import vn.hoivan.shared.Texts;
import vn.hoivan.web.documents.IncomingAnswer.TimelineItem;
import vn.hoivan.web.shared.TimelineEntry;

/** What happened to a document, from the audit trail, in words. */
@RequestScoped
public class History {

    private static final String OPENED = "documents.opened";

    @EJB
    private Audit audit;

    /** Oldest first; who merely opened it is left out. */
    List<TimelineItem> items(UUID documentId, Locale locale) {
        return rows(documentId).stream().map(row -> new TimelineItem(row.at(), row.actorName(), row.action(),
                Texts.get(locale, "audit." + row.action()), detail(row, locale))).toList();
    }

    /** Newest first. */
    List<TimelineEntry> entries(UUID documentId, Locale locale) {
        List<TimelineEntry> entries = rows(documentId).stream().map(row -> new TimelineEntry(row.at(), row.actorName(),
                Texts.get(locale, "audit." + row.action()).toLowerCase(locale), detail(row, locale), icon(row.action()),
                "done")).collect(Collectors.toList());
        java.util.Collections.reverse(entries);
        return entries;
    }

    private List<AuditRow> rows(UUID documentId) {
        return audit.history(documentId).stream().filter(row -> !OPENED.equals(row.action())).toList();
    }

    private static String icon(String action) {
        return switch (action) {
            case "documents.registered", "documents.arrived" -> "pi-inbox";
            case "documents.corrected" -> "pi-pencil";
            case "documents.voided", "documents.numberVoided", "routing.returned", "routing.recalled" -> "pi-undo";
            case "routing.directed", "documents.issued" -> "pi-send";
            case "routing.finished", "routing.partFinished" -> "pi-check-circle";
            default -> "pi-circle-fill";
        };
    }

    /** Lines {@code field: old → new} get the field's name and the words of its values; others stay. */
    private static String detail(AuditRow row, Locale locale) {
        if (row.detail() == null) {
            return null;
        }
        boolean fields = "documents.corrected".equals(row.action()) || "routing.directed".equals(row.action());
        return !fields ? row.detail() : row.detail().lines().map(line -> worded(row.action(), line, locale))
                .collect(Collectors.joining("\n"));
    }

    private static String worded(String action, String line, Locale locale) {
        int colon = line.indexOf(": ");
        if (colon < 0) {
            return line;
        }
        String field = line.substring(0, colon);
        String feature = action.substring(0, action.indexOf('.'));
        String values = List.of(line.substring(colon + 2).split(" → ", -1)).stream()
                .map(value -> FieldWords.of(field, value, locale)).collect(Collectors.joining(" → "));
        return Texts.get(locale, feature + ".field." + field) + ": " + values;
    }
}
