package vn.hoivan.verification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import vn.hoivan.shared.BusinessException;

/** Keeps one address without a log-in from asking for too much: so many files in ten minutes. */
@ApplicationScoped
class Visitors {

    static final int MOST = 30;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int ADDRESSES = 10_000;

    private final Map<String, Deque<Instant>> asked = new ConcurrentHashMap<>();

    @Inject
    private Clock clock;

    /** @throws BusinessException too many */
    void count(String address) {
        Instant now = clock.instant();
        if (asked.size() > ADDRESSES) {
            asked.values().removeIf(times -> !isRecent(times, now));
        }
        asked.compute(address, (key, before) -> {
            Deque<Instant> times = before == null ? new ArrayDeque<>() : before;
            while (!times.isEmpty() && times.peekFirst().plus(WINDOW).isBefore(now)) {
                times.removeFirst();
            }
            if (times.size() >= MOST) {
                throw new BusinessException(BusinessException.Kind.TOO_MANY, null, "verification.tooMany", MOST);
            }
            times.addLast(now);
            return times;
        });
    }

    private static boolean isRecent(Deque<Instant> times, Instant now) {
        Instant last = times.peekLast();
        return last != null && last.plus(WINDOW).isAfter(now);
    }
}
