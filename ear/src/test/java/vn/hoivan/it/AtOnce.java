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

    /** @return what came of each, in their order */
    static <T> List<T> all(List<Attempt<T>> attempts) throws Exception {
        ThreadFactory factory = (ThreadFactory) new InitialContext().lookup("java:jboss/ee/concurrency/factory/default");
        CyclicBarrier start = new CyclicBarrier(attempts.size());
        ExecutorService threads = Executors.newFixedThreadPool(attempts.size(), factory);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Attempt<T> attempt : attempts) {
                running.add(threads.submit(() -> {
                    start.await();
                    return attempt.run();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> each : running) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
