package vn.hoivan.review;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

import vn.hoivan.meetings.PaperReplaced;
import vn.hoivan.meetings.PaperVersion;
import vn.hoivan.shared.BusinessException;

/**
 * Notes follow their paper. Each note gets a place in each later version, found from the latest version it has a place
 * in; a note changed on an older version is looked for again. What its author has put somewhere by hand stays there.
 */
@ApplicationScoped
@Transactional
class CarriedNotes {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Event<ComparisonWanted> wanted;
    @Inject
    private Clock clock;

    void replaced(@Observes PaperReplaced event) {
        ask(event.before(), event.after());
    }

    /** A note was made, or put elsewhere, on this version: the later ones have to follow. */
    void follow(UUID annotationId, PaperVersion version) {
        List<PaperVersion> later = version.getPaper().getVersions().stream()
                .filter(other -> other.getNumber() > version.getNumber()).toList();
        if (later.isEmpty()) {
            return;
        }
        em.createQuery("""
                delete from AnnotationPlace p where p.annotationId = :note and p.paperVersionId in :later and p.state <> :byHand""")
                .setParameter("note", annotationId).setParameter("later", later.stream().map(PaperVersion::getId).toList())
                .setParameter("byHand", PlaceState.BY_HAND).executeUpdate();
        later.forEach(other -> ask(version.getId(), other.getId()));
    }

    /**
     * Puts a note where its author wants it on a version, and has it looked for again on later ones if that is elsewhere.
     *
     * @throws BusinessException invalid, where the version is no later one of the note's paper, or the geometry does not fit
     */
    PlacedNote put(Annotation note, PaperVersion version, WriteAnnotation wanted) {
        PlacedNote there = on(note, version);
        if (there != null && there.isAt(wanted) && !wanted.byHand()) {
            return there;
        }
        if (there == null) {
            requireLater(note, version);
            there = new PlacedNote(note, new AnnotationPlace(new PlacedNote(note, null), version.getId(),
                    wanted.place(PlaceState.BY_HAND), clock.instant()));
            em.persist(there.place());
        } else if (there.place() == null) {
            note.put(wanted);
        } else {
            there.place().put(wanted.place(PlaceState.BY_HAND), clock.instant());
        }
        follow(note.getId(), version);
        return there;
    }

    /** @return null where it has no place there yet */
    private PlacedNote on(Annotation note, PaperVersion version) {
        if (version.getId().equals(note.getPaperVersionId())) {
            return new PlacedNote(note, null);
        }
        return em.createQuery("select p from AnnotationPlace p where p.annotationId = :note and p.paperVersionId = :version",
                AnnotationPlace.class).setParameter("note", note.getId()).setParameter("version", version.getId())
                .getResultStream().findFirst().map(place -> new PlacedNote(note, place)).orElse(null);
    }

    private void requireLater(Annotation note, PaperVersion version) {
        PaperVersion made = em.find(PaperVersion.class, note.getPaperVersionId());
        if (!made.getPaper().equals(version.getPaper()) || made.getNumber() > version.getNumber()) {
            throw BusinessException.invalid("paperVersionId", "review.otherPaper");
        }
    }

    /** Has two versions compared, once more if they were: there is something to carry. */
    void ask(UUID before, UUID after) {
        Instant now = clock.instant();
        Optional<Comparison> known = find(before, after);
        known.ifPresent(comparison -> comparison.again(now));
        if (known.isEmpty()) {
            em.persist(new Comparison(before, after, now));
        }
        wanted.fire(new ComparisonWanted());
    }

    Optional<Comparison> find(UUID before, UUID after) {
        return em.createQuery("select c from Comparison c where c.beforeId = :before and c.afterId = :after",
                Comparison.class).setParameter("before", before).setParameter("after", after)
                .getResultStream().findFirst();
    }

    /**
     * Notes of earlier versions that have no place in this one yet.
     *
     * @return by the version from which each is to be found: the latest it has a place in
     */
    Map<UUID, List<PlacedNote>> missing(PaperVersion after) {
        Map<UUID, Integer> numbers = after.getPaper().getVersions().stream()
                .filter(other -> other.getNumber() < after.getNumber())
                .collect(Collectors.toMap(PaperVersion::getId, PaperVersion::getNumber));
        if (numbers.isEmpty()) {
            return Map.of();
        }
        Map<UUID, PlacedNote> latest = new HashMap<>();
        Comparator<PlacedNote> byNumber = Comparator.comparing(note -> numbers.get(note.versionId()));
        for (PlacedNote note : unplaced(after.getId(), List.copyOf(numbers.keySet()))) {
            latest.merge(note.note().getId(), note, (one, other) -> byNumber.compare(one, other) > 0 ? one : other);
        }
        return latest.values().stream().collect(Collectors.groupingBy(PlacedNote::versionId));
    }

    /** Each note as often as it has places. */
    private List<PlacedNote> unplaced(UUID after, List<UUID> earlier) {
        List<PlacedNote> found = new ArrayList<>();
        em.createQuery("""
                select a, p from Annotation a left join AnnotationPlace p
                on p.annotationId = a.id and p.paperVersionId in :earlier and p.state <> :notPlaced
                where a.paperVersionId in :earlier and a.deletedAt is null and not exists
                (select 1 from AnnotationPlace there where there.annotationId = a.id and there.paperVersionId = :after)
                order by a.id""", Object[].class)
                .setParameter("earlier", earlier).setParameter("after", after).setParameter("notPlaced", PlaceState.NOT_PLACED)
                .getResultList().forEach(row -> {
                    found.add(new PlacedNote((Annotation) row[0], null));
                    if (row[1] != null) {
                        found.add(new PlacedNote((Annotation) row[0], (AnnotationPlace) row[1]));
                    }
                });
        return found;
    }
}
