package vn.hoivan.signing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import vn.hoivan.access.Access;
import vn.hoivan.identity.Role;

/**
 * From the issued document back to its conclusion, agenda item, submission and incoming document, and forward again to
 * the agencies it was sent to. Links that the caller may not open are left out.
 */
@Stateless
@RolesAllowed(Role.Names.USER)
public class Chains {

    private static final int LONGEST = 20;
    /** Pairs of objects that come from one another, in the order of the work. */
    private static final List<String> LINKS = List.of(
            "select s.incomingDocumentId, s.id from Submission s where s.incomingDocumentId in :ids or s.id in :ids",
            "select i.submissionId, i.id from AgendaItem i where i.removed = false and (i.submissionId in :ids or i.id in :ids)",
            "select c.item.id, c.id from Conclusion c where c.item.id in :ids or c.id in :ids",
            "select d.conclusionId, d.id from Draft d where d.conclusionId in :ids or d.id in :ids",
            "select d.incomingDocumentId, d.id from Draft d where d.incomingDocumentId in :ids or d.id in :ids",
            "select o.draftId, o.id from OutgoingDocument o where o.draftId in :ids or o.id in :ids",
            "select i.outgoingDocumentId, i.id from IncomingDocument i where i.outgoingDocumentId in :ids or i.id in :ids");
    /** Kind, title, line and page of the objects, first links first. */
    private static final List<String> NODES = List.of(
            "select 'INCOMING_DOCUMENT', o.id, o.paper.subject, o.paper.reference, '/documents/view.xhtml?id=' from IncomingDocument o where o.outgoingDocumentId is null and",
            "select 'SUBMISSION', o.id, o.title, cast(null as string), '/meetings/submit.xhtml?id=' from Submission o where",
            "select 'AGENDA_ITEM', o.id, o.title, o.meeting.title, concat('/meetings/view.xhtml?id=', cast(o.meeting.id as string), '&item=') from AgendaItem o where",
            "select 'CONCLUSION', o.id, o.text, o.item.meeting.title, concat('/meetings/view.xhtml?id=', cast(o.item.meeting.id as string), '&conclusion=') from Conclusion o where",
            "select 'DRAFT', o.id, o.subject, o.notation, '/signing/draft.xhtml?id=' from Draft o where",
            "select 'OUTGOING_DOCUMENT', o.id, o.subject, o.reference, '/documents/issued.xhtml?id=' from OutgoingDocument o where",
            "select 'INCOMING_DOCUMENT', o.id, o.paper.subject, o.paper.reference, '/documents/view.xhtml?id=' from IncomingDocument o where o.outgoingDocumentId is not null and");

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Access access;

    /** @param id any object of the chain that the caller may open */
    public List<ChainNode> of(UUID id) {
        access.requireOpen(id == null ? Set.of() : Set.of(id));
        Set<UUID> visible = access.visible(linked(id));
        List<ChainNode> chain = new ArrayList<>();
        for (String nodes : NODES) {
            em.createQuery(nodes + " o.id in :ids order by o.id", Object[].class).setParameter("ids", visible)
                    .getResultStream().forEach(row -> chain.add(node(row, id)));
        }
        return chain;
    }

    private Set<UUID> linked(UUID start) {
        Set<UUID> all = new LinkedHashSet<>(Set.of(start));
        Set<UUID> edge = Set.of(start);
        for (int round = 0; round < LONGEST && !edge.isEmpty(); round++) {
            Set<UUID> next = new HashSet<>();
            for (String link : LINKS) {
                em.createQuery(link, Object[].class).setParameter("ids", edge).getResultStream()
                        .flatMap(pair -> Arrays.stream(pair)).filter(Objects::nonNull)
                        .map(UUID.class::cast).filter(found -> !all.contains(found)).forEach(next::add);
            }
            all.addAll(next);
            edge = next;
        }
        return all;
    }

    private static ChainNode node(Object[] row, UUID start) {
        return new ChainNode((String) row[0], (UUID) row[1], (String) row[2], (String) row[3], (String) row[4] + row[1],
                row[1].equals(start));
    }
}
