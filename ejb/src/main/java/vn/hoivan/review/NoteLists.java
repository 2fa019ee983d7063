package vn.hoivan.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.validation.constraints.NotNull;

import vn.hoivan.access.Access;
import vn.hoivan.identity.Callers;
import vn.hoivan.identity.Role;
import vn.hoivan.meetings.Meeting;
import vn.hoivan.meetings.Paper;
import vn.hoivan.meetings.PaperVersion;
import vn.hoivan.shared.Page;
import vn.hoivan.shared.PageRequest;
import vn.hoivan.shared.SearchText;

/**
 * Somebody's notes over all papers. A note on a paper that its author may not open any more is kept and comes back with
 * the paper; until then it is not in a list: its quote and the paper's title belong to the paper.
 */
@Stateless
@RolesAllowed(Role.Names.USER)
public class NoteLists {

    private static final int MOST_MEETINGS = 200;
    private static final String FROM = """
             from Annotation a join PaperVersion v on v.id = a.paperVersionId join v.paper p join p.item i join i.meeting m
            left join PaperVersion w on w.paper = p and w.number > v.number and w.publishedIn is not null
             and not exists (select 1 from PaperVersion x where x.paper = p and x.number > w.number and x.publishedIn is not null)
            left join AnnotationPlace pl on pl.annotationId = a.id and pl.paperVersionId = w.id
            where\s""" + SeenNotes.SEEN + " and " + ReadPapers.readable("v.publishedIn is not null or w.id is not null");

    @PersistenceContext
    private EntityManager em;
    @Inject
    private SeenNotes seen;
    @Inject
    private AnnotationReading reading;
    @Inject
    private Access access;
    @Inject
    private Callers callers;

    /** Newest first. */
    public Page<NoteRow> list(@NotNull NoteFilter filter, @NotNull PageRequest page) {
        Map<String, Object> parameters = new HashMap<>();
        String from = FROM + condition(filter, parameters);
        long total = with(em.createQuery("select count(a)" + from, Long.class), parameters).getSingleResult();
        List<Object[]> found = total <= page.offset() ? List.of()
                : with(em.createQuery("select a, pl, v, w, p, m" + from + " order by a.createdAt desc, a.id desc", Object[].class), parameters)
                        .setFirstResult(page.offset()).setMaxResults(page.size()).getResultList();
        return new Page<>(total, rows(found));
    }

    /** The meetings to narrow the list by, latest first. */
    public List<NotedMeeting> meetings(NoteSelection selection) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = condition(new NoteFilter(null, selection, null, null), parameters);
        return with(em.createQuery("select distinct new vn.hoivan.review.NotedMeeting(m.id, m.title, m.startsAt)" + FROM + condition
                + " order by m.startsAt desc, m.id", NotedMeeting.class), parameters).setMaxResults(MOST_MEETINGS).getResultList();
    }

    private static String condition(NoteFilter filter, Map<String, Object> parameters) {
        StringBuilder condition = new StringBuilder(switch (filter.selected()) {
            case MINE -> " and a.authorId = :me";
            case SHARED_BY_ME -> " and a.authorId = :me and (a.sharedWithMembers = true or a.sharedWith is not empty or a.sharedWithUnits is not empty)";
            case SHARED_WITH_ME -> " and a.authorId <> :me";
            case NOT_PLACED -> " and a.authorId = :me and pl.state = vn.hoivan.review.PlaceState.NOT_PLACED";
        });
        if (filter.kind() != null) {
            condition.append(" and a.kind = :kind");
            parameters.put("kind", filter.kind());
        }
        if (filter.meetingId() != null) {
            condition.append(" and m.id = :meeting");
            parameters.put("meeting", filter.meetingId());
        }
        List<String> words = SearchText.patterns(filter.text());
        for (int i = 0; i < words.size(); i++) {
            condition.append(" and a.searchText like :word").append(i).append(" escape '!'");
            parameters.put("word" + i, words.get(i));
        }
        return condition.toString();
    }

    private <T> TypedQuery<T> with(TypedQuery<T> query, Map<String, Object> parameters) {
        seen.with(query).setParameter("tokens", access.tokens());
        parameters.forEach(query::setParameter);
        return query;
    }

    private List<NoteRow> rows(List<Object[]> found) {
        List<AnnotationRow> notes = reading.rows(found.stream()
                .map(row -> new PlacedNote((Annotation) row[0], (AnnotationPlace) row[1])).toList(), callers.current().personId());
        List<NoteRow> rows = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Object[] row = found.get(i);
            rows.add(row(notes.get(i), row[1] != null, (PaperVersion) row[2], (PaperVersion) row[3], (Paper) row[4], (Meeting) row[5]));
        }
        return rows;
    }

    private static NoteRow row(AnnotationRow note, boolean carried, PaperVersion made, PaperVersion later, Paper paper, Meeting meeting) {
        UUID latest = later == null ? made.getId() : later.getId();
        boolean inPack = !paper.isWithdrawn() && (later != null ? carried : made.isPublished());
        return new NoteRow(note, carried ? latest : made.getId(), latest, inPack, meeting.getId(), meeting.getTitle(),
                paper.getItem().getId(), paper.getId(), paper.getTitle());
    }
}
