package vn.hoivan.review;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import vn.hoivan.identity.UnitMembers;
import vn.hoivan.meetings.PaperVersion;

/** The people a note reaches, by name, unit or meeting, as far as they may read the paper. */
@ApplicationScoped
class Audience {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private UnitMembers units;
    @Inject
    private ReadPapers papers;

    /** @return people (ids) without the author */
    Set<UUID> of(Annotation note, PaperVersion version) {
        Set<UUID> people = new HashSet<>(note.getSharedWith());
        people.addAll(units.of(note.getSharedWithUnits()));
        if (note.isSharedWithMembers()) {
            people.addAll(em.createQuery("select t.personId from Participant t where t.meeting = :meeting and t.removed = false", UUID.class)
                    .setParameter("meeting", version.getPaper().getItem().getMeeting()).getResultList());
        }
        people.remove(note.getAuthorId());
        return papers.readers(version, people);
    }
}
