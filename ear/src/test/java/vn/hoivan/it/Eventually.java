package vn.hoivan.it;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for what happens in the background; fails with the last complaint when it does not happen. */
public final class Eventually {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private Eventually() {
    }

    public static void that(Attempt<?> assertion) throws Exception {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }
}
