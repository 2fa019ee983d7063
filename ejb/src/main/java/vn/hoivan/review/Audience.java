package vn.hoivan.review;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        return of(List.of(note), version);
    }

    /** @return people (ids) whom at least one of the notes reaches, without their authors */
    Set<UUID> of(Collection<Annotation> notes, PaperVersion version) {
        Set<UUID> people = ids(notes, Annotation::getSharedWith);
        people.addAll(units.of(ids(notes, Annotation::getSharedWithUnits)));
        if (notes.stream().anyMatch(Annotation::isSharedWithMembers)) {
            people.addAll(em.createQuery("select t.personId from Participant t where t.meeting = :meeting and t.removed = false", UUID.class)
                    .setParameter("meeting", version.getPaper().getItem().getMeeting()).getResultList());
        }
        notes.forEach(note -> people.remove(note.getAuthorId()));
        return papers.readers(version, people);
    }

    private static Set<UUID> ids(Collection<Annotation> notes, Function<Annotation, Set<UUID>> readers) {
        return notes.stream().map(readers).flatMap(Set::stream).collect(Collectors.toCollection(HashSet::new));
    }
}
