package vn.hoivan.web.push;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

import vn.hoivan.shared.PushSignal;

/** Hears of every change after its commit: tells the open sockets, and keeps the latest for pages that have none. */
@ApplicationScoped
class Changes {

    private static final int KEPT = 5_000;

    /** @param missed whether more may have happened than is known; then everything should be read again */
    record Since(long seq, boolean missed, boolean people, Set<UUID> subjects) {
    }

    private record Change(long seq, PushSignal signal) {
    }

    @Inject
    private Sockets sockets;
    private final Deque<Change> latest = new ArrayDeque<>();
    /** Begins with the clock, so that numbers from before a restart are older than all that follow. */
    private long seq = System.currentTimeMillis() * 1000;
    private long forgotten = seq;

    void heard(@Observes(during = TransactionPhase.AFTER_SUCCESS) PushSignal signal) {
        remember(signal);
        sockets.tell(signal);
    }

    private synchronized void remember(PushSignal signal) {
        latest.addLast(new Change(++seq, signal));
        if (latest.size() > KEPT) {
            forgotten = latest.removeFirst().seq();
        }
    }

    synchronized Since since(long known, UUID person, Set<UUID> watched) {
        boolean people = false;
        Set<UUID> subjects = new HashSet<>();
        for (Change change : latest) {
            if (change.seq() > known) {
                people |= change.signal().people().contains(person);
                if (change.signal().subject() != null && watched.contains(change.signal().subject())) {
                    subjects.add(change.signal().subject());
                }
            }
        }
        return new Since(seq, known != 0 && known < forgotten, known != 0 && people, known == 0 ? Set.of() : subjects);
    }
}
