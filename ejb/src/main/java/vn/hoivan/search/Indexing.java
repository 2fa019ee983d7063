package vn.hoivan.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.hoivan.shared.Pump;

/**
 * Keeps the index in step, in the background and in one lane: what has changed first, then, while a run over everything
 * is under way, the next of all objects. How far the run is stands in the index, with what it has written: a server that
 * was killed goes on from there.
 */
@ApplicationScoped
class Indexing {

    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);
    private static final int CHANGES = 500;
    private static final int OBJECTS = 500;
    private static final int PAGES_AT_ONCE = 2000;
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(10);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);
    private static final String RUN = "run";
    private static final String KIND = "kind";
    private static final String AFTER = "after";
    private static final String DONE = "done";
    private static final String TOTAL = "total";

    private final Pump pump = new Pump("The search index", 1, this::next);
    private volatile IndexState state = new IndexState(false, 0, 0);
    private volatile boolean wanted;
    private volatile Instant notBefore = Instant.EPOCH;
    private Map<String, String> notes = Map.of();
    private Instant committed = Instant.EPOCH;

    @Resource
    private ManagedExecutorService executor;
    @Inject
    private ChangeQueue queue;
    @Inject
    private EntryReader reader;
    @Inject
    private SearchIndex index;
    @Inject
    private Clock clock;

    void wake() {
        if (!clock.instant().isBefore(notBefore)) {
            pump.wake(executor);
        }
    }

    IndexState state() {
        return state;
    }

    /** Writes everything anew; what is there can be searched meanwhile. */
    void rebuild() {
        wanted = true;
        state = new IndexState(false, 0, 0);
        wake();
    }

    @PreDestroy
    void stop() {
        pump.close();
    }

    /** @return whether there was something to do */
    private boolean next() {
        try {
            open();
            ChangeQueue.Batch batch = queue.next(CHANGES);
            if (!batch.rows().isEmpty()) {
                Set<UUID> objects = new HashSet<>(batch.objects());
                objects.addAll(reader.within(batch.objects()));
                write(objects);
                commit();
                queue.done(batch.rows());
                return true;
            }
            return !state.complete() && goOn();
        } catch (IOException e) {
            notBefore = clock.instant().plus(AFTER_FAILURE);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            notBefore = clock.instant().plus(AFTER_FAILURE);
            throw e;
        }
    }

    private void open() throws IOException {
        if (!index.isOpen()) {
            notes = new HashMap<>(index.open());
        }
        if (notes.isEmpty() || wanted) {
            wanted = false;
            notes = new HashMap<>(Map.of(RUN, clock.instant().toString(), KIND, Kind.values()[0].name(),
                    DONE, "0", TOTAL, String.valueOf(reader.count())));
            commit();
            LOG.info("The search index is written anew");
        }
        state = notes.containsKey(KIND)
                ? new IndexState(false, Long.parseLong(notes.get(DONE)), Long.parseLong(notes.get(TOTAL))) : IndexState.COMPLETE;
    }

    /** The next objects of a run over everything. */
    private boolean goOn() throws IOException {
        Kind kind = Kind.valueOf(notes.get(KIND));
        UUID after = notes.containsKey(AFTER) ? UUID.fromString(notes.get(AFTER)) : null;
        List<UUID> ids = reader.ids(kind, after, OBJECTS);
        write(ids);
        if (!ids.isEmpty()) {
            notes.put(AFTER, ids.get(ids.size() - 1).toString());
            notes.put(DONE, String.valueOf(state.done() + ids.size()));
        } else if (kind.ordinal() + 1 < Kind.values().length) {
            notes.put(KIND, Kind.values()[kind.ordinal() + 1].name());
            notes.remove(AFTER);
        } else {
            index.keepOnly(notes.get(RUN));
            List.of(KIND, AFTER, DONE, TOTAL).forEach(notes::remove);
            LOG.info("The search index is complete");
        }
        if (!notes.containsKey(KIND) || clock.instant().isAfter(committed.plus(BETWEEN_COMMITS))) {
            commit();
        }
        return true;
    }

    private void commit() throws IOException {
        index.commit(notes);
        committed = clock.instant();
    }

    private void write(Collection<UUID> objects) throws IOException {
        if (objects.isEmpty()) {
            return;
        }
        List<Entry> entries = reader.read(objects);
        Map<UUID, Set<String>> tokens = reader.tokens(entries.stream().map(Entry::gate).toList());
        Set<UUID> gone = new HashSet<>(objects);
        entries.forEach(entry -> gone.remove(entry.id()));
        for (UUID id : gone) {
            index.replace(id, List.of());
        }
        for (List<Entry> some : byPages(entries)) {
            Map<UUID, Map<Integer, String>> texts = reader.texts(files(some));
            for (Entry entry : some) {
                index.replace(entry.id(), Fields.block(entry, tokens.getOrDefault(entry.gate(), Set.of()), texts, notes.get(RUN)));
            }
        }
    }

    /** So many at a time that their texts need little memory. */
    private List<List<Entry>> byPages(List<Entry> entries) {
        Map<UUID, Integer> pages = reader.pages(files(entries));
        List<List<Entry>> portions = new ArrayList<>();
        int sum = 0;
        for (Entry entry : entries) {
            int more = entry.files().stream().mapToInt(file -> pages.getOrDefault(file.id(), 0)).sum();
            if (portions.isEmpty() || sum + more > PAGES_AT_ONCE) {
                portions.add(new ArrayList<>());
                sum = 0;
            }
            sum += more;
            portions.get(portions.size() - 1).add(entry);
        }
        return portions;
    }

    private static Set<UUID> files(List<Entry> entries) {
        return entries.stream().flatMap(entry -> entry.files().stream()).map(Entry.File::id).collect(Collectors.toSet());
    }
}
