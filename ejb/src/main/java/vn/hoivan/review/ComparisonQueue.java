package vn.hoivan.review;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import vn.hoivan.files.FileRows;
import vn.hoivan.files.FileState;
import vn.hoivan.files.FileStore;
import vn.hoivan.files.StoredFile;
import vn.hoivan.meetings.PaperVersion;
import vn.hoivan.shared.BackgroundWork.State;
import vn.hoivan.shared.PushSignal;
import vn.hoivan.worker.CompareVersions;
import vn.hoivan.worker.CompareVersions.Mark;
import vn.hoivan.worker.VersionComparison;

/** The comparisons that wait. Each step is a short transaction of its own; nothing is held while versions are compared. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class ComparisonQueue {

    /**
     * What to compare, and the notes to be found again on the way.
     *
     * @param arguments null where a file cannot be read: then no note can be placed
     */
    record Job(UUID comparisonId, CompareVersions arguments, List<Carried> notes) {
    }

    /** A note as it lay when it was taken along. */
    record Carried(UUID annotationId, int page, String geometry) {

        static Carried of(PlacedNote note) {
            return new Carried(note.note().getId(), note.page(), note.geometry());
        }

        boolean isStill(PlacedNote note) {
            return note != null && page == note.page() && geometry.equals(note.geometry());
        }
    }

    private static final Jsonb JSON = JsonbBuilder.create();
    private static final int WAIT_FOR_FILES = 2;
    private static final int MOST_NOTES = 2_000;
    private static final int MOST_CHARACTERS = 16_000_000;
    private static final String LOCK = """
            select c.id from version_comparison c
            where c.id = :id and c.state in ('WAITING', 'RUNNING') and c.next_at <= :now for update skip locked""";

    @PersistenceContext
    private EntityManager em;
    @Inject
    private CarriedNotes carried;
    @Inject
    private FileRows files;
    @Inject
    private FileStore store;
    @Inject
    private Event<PushSignal> signals;
    @Inject
    private Clock clock;

    /** Puts back what the last run of the server did not finish. */
    void recover() {
        em.createQuery("update Comparison c set c.state = :waiting, c.attempts = 0, c.nextAt = :now where c.state = :running")
                .setParameter("waiting", State.WAITING).setParameter("running", State.RUNNING)
                .setParameter("now", clock.instant()).executeUpdate();
    }

    /** @return the next comparison whose files are both prepared; those that wait for a file are put off a little */
    Optional<Job> take(String output) {
        Instant now = clock.instant();
        for (UUID id : waiting(now)) {
            if (em.createNativeQuery(LOCK, UUID.class).setParameter("id", id).setParameter("now", now).getResultList().isEmpty()) {
                continue;
            }
            Comparison comparison = em.find(Comparison.class, id);
            StoredFile before = file(comparison.getBeforeId());
            StoredFile after = file(comparison.getAfterId());
            comparison.take(now);
            if (before.getState() != FileState.RECEIVED && after.getState() != FileState.RECEIVED) {
                return Optional.of(job(comparison, before, after, output));
            }
            comparison.putBack(now.plusSeconds(WAIT_FOR_FILES));
        }
        return Optional.empty();
    }

    private List<UUID> waiting(Instant now) {
        return em.createQuery("""
                select c.id from Comparison c where c.state in :open and c.nextAt <= :now order by c.nextAt, c.id""", UUID.class)
                .setParameter("open", List.of(State.WAITING, State.RUNNING)).setParameter("now", now)
                .setMaxResults(20).getResultList();
    }

    private StoredFile file(UUID versionId) {
        return files.get(em.find(PaperVersion.class, versionId).getFileId());
    }

    private Job job(Comparison comparison, StoredFile before, StoredFile after, String output) {
        List<PlacedNote> notes = within(notesOf(comparison));
        List<Carried> taken = notes.stream().map(Carried::of).toList();
        if (before.getViewSha256() == null || after.getViewSha256() == null) {
            return new Job(comparison.getId(), null, taken);
        }
        List<Mark> marks = notes.stream().map(ComparisonQueue::mark).toList();
        return new Job(comparison.getId(), new CompareVersions(store.path(before.getViewSha256()).toString(),
                store.path(after.getViewSha256()).toString(), marks, output), taken);
    }

    private List<PlacedNote> notesOf(Comparison comparison) {
        return carried.missing(em.find(PaperVersion.class, comparison.getAfterId()))
                .getOrDefault(comparison.getBeforeId(), List.of());
    }

    /** As many as one message to the worker carries; the others follow with the next. */
    private static List<PlacedNote> within(List<PlacedNote> notes) {
        List<PlacedNote> some = new ArrayList<>();
        int characters = 0;
        for (PlacedNote note : notes) {
            characters += note.geometry().length();
            if (some.size() == MOST_NOTES || !some.isEmpty() && characters > MOST_CHARACTERS) {
                break;
            }
            some.add(note);
        }
        return some;
    }

    private static Mark mark(PlacedNote placed) {
        QuotedWords quote = placed.quote().map(Quote::words).orElse(new QuotedWords(null, null, null));
        return new Mark(placed.note().getId().toString(), placed.page(), placed.note().getKind().name(), placed.geometry(),
                quote.exact(), quote.prefix(), quote.suffix());
    }

    void done(Job job, Path output) throws IOException {
        Comparison comparison = em.find(Comparison.class, job.comparisonId(), LockModeType.PESSIMISTIC_WRITE);
        try (InputStream text = Files.newInputStream(output)) {
            VersionComparison found = JSON.fromJson(text, VersionComparison.class);
            comparison.done(JSON.toJson(new VersionComparison(found.pages(), found.removed(), found.changes(), List.of())));
            settle(comparison, job, found.places().stream()
                    .collect(Collectors.toMap(place -> UUID.fromString(place.id()), ComparisonQueue::found)));
        }
    }

    private static FoundPlace found(VersionComparison.Place place) {
        QuotedWords quote = place.exact() == null ? null : new QuotedWords(place.exact(), place.prefix(), place.suffix());
        return new FoundPlace(PlaceState.valueOf(place.state().name()), place.page(),
                PlaceText.of(PlaceText.parse(place.geometry())), quote);
    }

    /** @return whether it will be tried again; if not, its notes wait beside their pages */
    boolean failed(Job job) {
        Comparison comparison = em.find(Comparison.class, job.comparisonId(), LockModeType.PESSIMISTIC_WRITE);
        boolean again = comparison.failed(clock.instant());
        if (!again) {
            settle(comparison, job, Map.of());
        }
        return again;
    }

    /** There is nothing to compare: a file cannot be read, or the worker refuses it. */
    void refused(Job job) {
        Comparison comparison = em.find(Comparison.class, job.comparisonId(), LockModeType.PESSIMISTIC_WRITE);
        comparison.giveUp();
        settle(comparison, job, Map.of());
    }

    void putBack(Job job) {
        em.find(Comparison.class, job.comparisonId(), LockModeType.PESSIMISTIC_WRITE).putBack(clock.instant());
    }

    /** Notes that were changed meanwhile are looked for again; those that are not among the places count as not placed. */
    private void settle(Comparison comparison, Job job, Map<UUID, FoundPlace> places) {
        PaperVersion after = em.find(PaperVersion.class, comparison.getAfterId());
        int pages = Optional.ofNullable(files.get(after.getFileId()).getPages()).orElse(1);
        Map<UUID, PlacedNote> present = new HashMap<>();
        notesOf(comparison).forEach(note -> present.put(note.note().getId(), note));
        Set<UUID> concerned = new HashSet<>();
        for (Carried note : job.notes()) {
            PlacedNote source = present.get(note.annotationId());
            if (note.isStill(source)) {
                FoundPlace place = places.getOrDefault(note.annotationId(), new FoundPlace(PlaceState.NOT_PLACED,
                        Math.min(source.page(), Math.max(1, pages)), source.geometry(), source.quote().map(Quote::words).orElse(null)));
                em.persist(new AnnotationPlace(source, after.getId(), place, clock.instant()));
                concerned.add(source.note().getAuthorId());
                concerned.addAll(source.note().getSharedWith());
            }
        }
        em.flush();
        carried.missing(after).keySet().forEach(before -> carried.ask(before, after.getId()));
        signals.fire(new PushSignal(concerned, after.getPaper().getItem().getMeeting().getId()));
    }
}
