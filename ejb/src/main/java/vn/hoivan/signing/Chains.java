package vn.hoivan.signing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import vn.hoivan.access.Access;
import vn.hoivan.identity.Callers;
import vn.hoivan.identity.Role;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Texts;
import vn.hoivan.signing.ChainNode.Kind;
import vn.hoivan.voting.PollState;

/**
 * From the issued document back to its conclusion, vote, agenda item, submission and incoming document, and forward
 * again to the agencies it was sent to. What the caller may not open is left out, and leads nowhere.
 */
@Stateless
@RolesAllowed(Role.Names.USER)
public class Chains {

    private static final int LONGEST = 20;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    /** Pairs of objects that come from one another, in the order of the work. */
    private static final List<String> LINKS = List.of(
            "select s.incomingDocumentId, s.id from Submission s where s.incomingDocumentId in :ids or s.id in :ids",
            "select i.submissionId, i.id from AgendaItem i where i.removed = false and (i.submissionId in :ids or i.id in :ids)",
            "select p.agendaItemId, p.id from Poll p where p.agendaItemId in :ids or p.id in :ids",
            "select c.item.id, c.id from Conclusion c where c.item.id in :ids or c.id in :ids",
            "select d.conclusionId, d.id from Draft d where d.conclusionId in :ids or d.id in :ids",
            "select d.incomingDocumentId, d.id from Draft d where d.incomingDocumentId in :ids or d.id in :ids",
            "select o.draftId, o.id from OutgoingDocument o where o.draftId in :ids or o.id in :ids",
            "select i.outgoingDocumentId, i.id from IncomingDocument i where i.outgoingDocumentId in :ids or i.id in :ids");

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Access access;
    @Inject
    private Callers callers;

    /**
     * @param id any object of the chain that the caller may open
     * @return in the order of the work, what was sent to others last
     */
    public List<ChainNode> of(UUID id) {
        Set<UUID> visible = visible(id == null ? Set.of() : linked(id));
        if (!visible.contains(id)) {
            throw BusinessException.notFound();
        }
        List<ChainNode> chain = new ArrayList<>();
        chain.addAll(incoming(visible, "o.outgoingDocumentId is null", id));
        chain.addAll(submissions(visible, id));
        chain.addAll(items(visible, id));
        chain.addAll(polls(visible, id));
        chain.addAll(conclusions(visible, id));
        chain.addAll(drafts(visible, id));
        chain.addAll(outgoing(visible, id));
        chain.addAll(incoming(visible, "o.outgoingDocumentId is not null", id));
        if (chain.stream().noneMatch(ChainNode::isCurrent)) {
            throw BusinessException.notFound();
        }
        return ChainNode.placed(chain);
    }

    private List<ChainNode> incoming(Set<UUID> ids, String condition, UUID start) {
        return rows("""
                select o.id, o.paper.subject, o.paper.reference, o.paper.issuingAgency from IncomingDocument o
                where\s""" + condition + " and o.id in :ids order by o.id", ids, row -> node(Kind.INCOMING_DOCUMENT, row,
                joined(row[2], row[3]), "/documents/view.xhtml?id=" + row[0], start));
    }

    private List<ChainNode> submissions(Set<UUID> ids, UUID start) {
        return rows("""
                select o.id, o.title, p.name from Submission o join Person p on p.id = o.authorId
                where o.id in :ids order by o.id""", ids, row -> node(Kind.SUBMISSION, row, (String) row[2],
                "/meetings/submit.xhtml?id=" + row[0], start));
    }

    private List<ChainNode> items(Set<UUID> ids, UUID start) {
        return rows("select o.id, o.title, m.title, m.id from AgendaItem o join o.meeting m where o.id in :ids order by m.startsAt, o.position",
                ids, row -> node(Kind.AGENDA_ITEM, row, (String) row[2], meeting(row[3], row[0]), start));
    }

    private List<ChainNode> polls(Set<UUID> ids, UUID start) {
        Locale locale = callers.current().locale();
        return rows("""
                select o.id, o.question, o.verdict, o.votesFor, o.votesAgainst, o.votesOther, o.state, i.meeting.id
                from Poll o join AgendaItem i on i.id = o.agendaItemId where o.id in :ids order by o.openedAt""", ids,
                row -> node(Kind.POLL, row, row[6] == PollState.CLOSED
                        ? Texts.get(locale, "signing.chain.votes", Texts.of(locale, (Enum<?>) row[2]), row[3], row[4], row[5])
                        : Texts.of(locale, (Enum<?>) row[6]), "/meetings/room.xhtml?id=" + row[7], start));
    }

    private List<ChainNode> conclusions(Set<UUID> ids, UUID start) {
        Locale locale = callers.current().locale();
        List<UUID> meetings = em.createQuery("select o.item.meeting.id from Conclusion o where o.id in :ids", UUID.class)
                .setParameter("ids", ids).getResultList();
        Set<UUID> open = access.visible(meetings);
        return rows("""
                select o.id, o.text, m.title, o.dueDate, m.id, i.id from Conclusion o join o.item i join i.meeting m
                where o.id in :ids order by o.createdAt""", ids, row -> node(Kind.CONCLUSION, row,
                row[3] == null ? (String) row[2] : Texts.get(locale, "signing.chain.due", row[2], DAY.format((LocalDate) row[3])),
                open.contains(row[4]) ? meeting(row[4], row[5]) : null, start));
    }

    private List<ChainNode> drafts(Set<UUID> ids, UUID start) {
        Locale locale = callers.current().locale();
        return rows("select o.id, o.subject, o.notation, o.state from Draft o where o.id in :ids order by o.createdAt", ids,
                row -> node(Kind.DRAFT, row, joined(row[2], Texts.of(locale, (Enum<?>) row[3])),
                        "/signing/draft.xhtml?id=" + row[0], start));
    }

    private List<ChainNode> outgoing(Set<UUID> ids, UUID start) {
        Locale locale = callers.current().locale();
        return rows("select o.id, o.subject, o.reference, o.issuedDate, o.state from OutgoingDocument o where o.id in :ids order by o.reservedAt",
                ids, row -> node(Kind.OUTGOING_DOCUMENT, row, joined(joined(row[2], DAY.format((LocalDate) row[3])),
                        Texts.of(locale, (Enum<?>) row[4])), "/documents/issued.xhtml?id=" + row[0], start));
    }

    private List<ChainNode> rows(String query, Set<UUID> ids, Function<Object[], ChainNode> node) {
        return em.createQuery(query, Object[].class).setParameter("ids", ids).getResultStream().map(node).toList();
    }

    /** A vote is open to those who may open its agenda item. */
    private Set<UUID> visible(Set<UUID> linked) {
        Set<UUID> visible = new HashSet<>(access.visible(linked));
        if (!visible.isEmpty()) {
            em.createQuery("select p.id, p.agendaItemId from Poll p where p.id in :ids", Object[].class)
                    .setParameter("ids", linked).getResultStream().filter(row -> visible.contains(row[1])).toList()
                    .forEach(row -> visible.add((UUID) row[0]));
        }
        return visible;
    }

    private Set<UUID> linked(UUID start) {
        Set<UUID> all = new LinkedHashSet<>(Set.of(start));
        Set<UUID> edge = Set.of(start);
        for (int round = 0; round < LONGEST && !edge.isEmpty(); round++) {
            Set<UUID> next = new HashSet<>();
            for (String link : LINKS) {
                em.createQuery(link, Object[].class).setParameter("ids", edge).getResultStream()
                        .flatMap(Arrays::stream).filter(Objects::nonNull)
                        .map(UUID.class::cast).filter(found -> !all.contains(found)).forEach(next::add);
            }
            all.addAll(next);
            edge = next;
        }
        return all;
    }

    private static String meeting(Object meetingId, Object itemId) {
        return "/meetings/view.xhtml?id=" + meetingId + "&item=" + itemId + "#item-" + itemId;
    }

    private static String joined(Object one, Object other) {
        return one == null || other == null ? Objects.toString(one == null ? other : one, null) : one + " · " + other;
    }

    private static ChainNode node(Kind kind, Object[] row, String line, String link, UUID start) {
        return new ChainNode(kind, (UUID) row[0], (String) row[1], line, link, row[0].equals(start), null);
    }
}
