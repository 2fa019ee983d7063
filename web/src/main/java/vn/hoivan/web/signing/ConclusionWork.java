package vn.hoivan.web.signing;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import vn.hoivan.identity.People;
import vn.hoivan.identity.Role;
import vn.hoivan.meetings.ConclusionRow;
import vn.hoivan.meetings.Conclusions;
import vn.hoivan.signing.Drafts;
import vn.hoivan.web.home.WorkItem;
import vn.hoivan.web.home.WorkSource;
import vn.hoivan.web.shared.Labels;

/** Conclusions that the caller has to carry out, until there is a draft. */
@RequestScoped
public class ConclusionWork implements WorkSource {

    private static final Set<Role> AUTHORS = Set.of(Role.OFFICER, Role.UNIT_HEAD, Role.SECRETARY, Role.LEADER);

    @EJB
    private Conclusions conclusions;
    @EJB
    private Drafts drafts;
    @EJB
    private People people;
    @Inject
    private Clock clock;

    @Override
    public List<WorkItem> waiting(Locale locale) {
        if (AUTHORS.stream().noneMatch(people.me()::is)) {
            return List.of();
        }
        List<ConclusionRow> mine = conclusions.mine();
        Set<UUID> open = drafts.withoutDraft(mine.stream().map(ConclusionRow::id).collect(Collectors.toSet()));
        return mine.stream().filter(row -> open.contains(row.id())).map(row -> item(row, locale)).toList();
    }

    private WorkItem item(ConclusionRow row, Locale locale) {
        String line = Stream.of(Labels.get(locale, "chain_CONCLUSION"), row.meetingTitle()).collect(Collectors.joining(" · "));
        return new WorkItem("HANDLE", row.id(), "/signing/compose.xhtml?conclusion=" + row.id(), row.text(), line,
                row.dueDate(), false, null, clock.instant(), null, Labels.get(locale, "chain_compose_do"));
    }
}
