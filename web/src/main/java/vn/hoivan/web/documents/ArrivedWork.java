package vn.hoivan.web.documents;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;

import vn.hoivan.documents.IncomingDocuments;
import vn.hoivan.documents.IncomingFilter;
import vn.hoivan.documents.IncomingRow;
import vn.hoivan.documents.IncomingState;
import vn.hoivan.documents.Urgency;
import vn.hoivan.identity.Caller;
import vn.hoivan.identity.People;
import vn.hoivan.identity.Role;
import vn.hoivan.shared.PageRequest;
import vn.hoivan.shared.Texts;
import vn.hoivan.web.home.WorkItem;
import vn.hoivan.web.home.WorkSource;
import vn.hoivan.web.shared.Labels;

/** Documents that wait for a leader's directive, or to be registered by a clerk. */
@RequestScoped
public class ArrivedWork implements WorkSource {

    private static final int MOST = 100;

    @EJB
    private IncomingDocuments documents;
    @EJB
    private People people;

    @Override
    public List<WorkItem> waiting(Locale locale) {
        Caller me = people.me();
        return Stream.concat(
                me.is(Role.LEADER) ? in(IncomingState.REGISTERED, "DIRECT", locale) : Stream.empty(),
                me.is(Role.CLERK) ? in(IncomingState.ARRIVED, "REGISTER", locale) : Stream.empty()).toList();
    }

    private Stream<WorkItem> in(IncomingState state, String kind, Locale locale) {
        return documents.list(new IncomingFilter(null, null, state), PageRequest.first(MOST)).items().stream()
                .map(row -> item(row, kind, locale));
    }

    private static WorkItem item(IncomingRow row, String kind, Locale locale) {
        String line = Stream.of(row.arrivalNumber() == null ? null : String.valueOf(row.arrivalNumber()), row.reference(),
                row.issuingAgency()).filter(part -> part != null).collect(java.util.stream.Collectors.joining(" · "));
        boolean urgent = row.urgency() != Urgency.NORMAL;
        return new WorkItem(kind, row.id(), "/documents/view.xhtml?id=" + row.id(), row.subject(), line, row.dueDate(),
                row.urgency() == Urgency.EXPRESS, urgent ? Texts.of(locale, row.urgency()) : null,
                row.arrivalDate().atStartOfDay(java.time.ZoneOffset.UTC).toInstant(), row.fileId(),
                Labels.get(locale, "routing_do_" + kind));
    }
}
