package vn.hoivan.meetings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What was published. */
@ApplicationScoped
class Editions {

    @PersistenceContext
    private EntityManager em;

    Optional<Edition> last(Meeting meeting) {
        return em.createQuery("select e from Edition e where e.meetingId = :meeting and e.number = :number",
                Edition.class).setParameter("meeting", meeting.getId()).setParameter("number", meeting.getEdition())
                .getResultStream().findFirst();
    }

    /** The last edition, with what has been taken away since; empty before the first. */
    Programme standing(Meeting meeting) {
        return last(meeting).map(edition -> edition.programme().without(removedItems(meeting), withdrawn(meeting)))
                .orElseGet(Programme::empty);
    }

    /** What the secretary has now, marked against what members had from the last edition. */
    Programme next(Meeting meeting) {
        Programme now = Programme.of(meeting);
        return last(meeting).map(edition -> now.against(edition.programme().unmarked())).orElse(now);
    }

    Edition add(Edition edition) {
        em.persist(edition);
        return edition;
    }

    /** Newest first. */
    List<EditionRow> of(UUID meetingId) {
        return em.createQuery("""
                select new vn.hoivan.meetings.EditionRow(e.number, e.message, p.name, e.publishedAt)
                from Edition e join Person p on p.id = e.publishedBy
                where e.meetingId = :meeting order by e.number desc""", EditionRow.class)
                .setParameter("meeting", meetingId).getResultList();
    }

    private Set<UUID> removedItems(Meeting meeting) {
        return em.createQuery("select i.id from AgendaItem i where i.meeting = :meeting and i.removed = true",
                UUID.class).setParameter("meeting", meeting).getResultStream().collect(Collectors.toSet());
    }

    private Set<UUID> withdrawn(Meeting meeting) {
        return em.createQuery("select p.id from Paper p where p.item.meeting = :meeting and p.withdrawnAt is not null",
                UUID.class).setParameter("meeting", meeting).getResultStream().collect(Collectors.toSet());
    }
}
