package vn.hoivan.it;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

import javax.naming.InitialContext;

/** Lets things happen at the same moment, each in a thread of its own; fails where one of them does. */
final class AtOnce {

    private AtOnce() {
    }

    static void all(List<Attempt<?>> attempts) throws Exception {
        ThreadFactory factory = (ThreadFactory) new InitialContext().lookup("java:jboss/ee/concurrency/factory/default");
        CyclicBarrier start = new CyclicBarrier(attempts.size());
        ExecutorService threads = Executors.newFixedThreadPool(attempts.size(), factory);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Attempt<?> attempt : attempts) {
                running.add(threads.submit(() -> {
                    start.await();
                    return attempt.run();
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
