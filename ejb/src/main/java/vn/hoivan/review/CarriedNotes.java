package vn.hoivan.review;

import java.time.Clock;
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
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

import vn.hoivan.meetings.PaperReplaced;
import vn.hoivan.meetings.PaperVersion;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Ids;

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

    /** A note is there again: later versions it was not carried to have to follow. */
    void resume(Annotation note, PaperVersion version) {
        version.getPaper().getVersions().stream()
                .filter(other -> other.getNumber() > version.getNumber() && find(note, other).isEmpty())
                .forEach(other -> ask(version.getId(), other.getId()));
    }

    /**
     * Puts a note where its author wants it on a version, and has it looked for again on later ones if that is elsewhere.
     *
     * @throws BusinessException invalid, where the version is no later one of the note's paper, or the geometry does not fit
     */
    PlacedNote put(Annotation note, PaperVersion version, WriteAnnotation wanted) {
        PlacedNote there = on(note, version);
        if (there.isAt(wanted) && !wanted.byHand()) {
            return there;
        }
        if (there.place() == null) {
            note.put(wanted);
        } else {
            there.place().put(wanted.place(PlaceState.BY_HAND), clock.instant());
            em.persist(there.place());
        }
        follow(note.getId(), version);
        return there;
    }

    private PlacedNote on(Annotation note, PaperVersion version) {
        if (version.getId().equals(note.getPaperVersionId())) {
            return new PlacedNote(note, null);
        }
        requireLater(note, version);
        return find(note, version).or(() -> {
            untilSettled(version);
            return find(note, version);
        }).map(place -> new PlacedNote(note, place)).orElseGet(() -> PlacedNote.pending(note, version.getId()));
    }

    private Optional<AnnotationPlace> find(Annotation note, PaperVersion version) {
        return em.createQuery("select p from AnnotationPlace p where p.annotationId = :note and p.paperVersionId = :version",
                AnnotationPlace.class).setParameter("note", note.getId()).setParameter("version", version.getId())
                .getResultStream().findFirst();
    }

    /** Places on this version that are being written are there afterwards, and no others are written until this transaction ends. */
    private void untilSettled(PaperVersion after) {
        em.createQuery("select c from Comparison c where c.afterId = :after order by c.id", Comparison.class)
                .setParameter("after", after.getId()).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    private void requireLater(Annotation note, PaperVersion version) {
        PaperVersion made = em.find(PaperVersion.class, note.getPaperVersionId());
        if (!made.getPaper().equals(version.getPaper()) || made.getNumber() > version.getNumber()) {
            throw BusinessException.invalid("paperVersionId", "review.otherPaper");
        }
    }

    /** Has two versions compared, once more if they were: there is something to carry. */
    void ask(UUID before, UUID after) {
        if (!begin(before, after)) {
            find(before, after).ifPresent(comparison -> comparison.again(clock.instant()));
            wanted.fire(new ComparisonWanted());
        }
    }

    /** Has two versions compared if nobody has asked for it before; of two who ask at once only one does. */
    boolean begin(UUID before, UUID after) {
        int first = em.createNativeQuery("""
                insert into version_comparison (id, before_id, after_id, state, attempts, next_at)
                values (:id, :before, :after, 'WAITING', 0, :now) on conflict do nothing""")
                .setParameter("id", Ids.next()).setParameter("before", before).setParameter("after", after)
                .setParameter("now", clock.instant()).executeUpdate();
        if (first > 0) {
            wanted.fire(new ComparisonWanted());
        }
        return first > 0;
    }

    Optional<Comparison> find(UUID before, UUID after) {
        return compared(Map.of(after, before)).stream().findFirst();
    }

    /** @param befores by the later version */
    List<Comparison> compared(Map<UUID, UUID> befores) {
        return befores.isEmpty() ? List.of() : em.createQuery(
                "select c from Comparison c where c.afterId in :afters and c.beforeId in :befores", Comparison.class)
                .setParameter("afters", befores.keySet()).setParameter("befores", befores.values()).getResultStream()
                .filter(comparison -> comparison.getBeforeId().equals(befores.get(comparison.getAfterId()))).toList();
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
