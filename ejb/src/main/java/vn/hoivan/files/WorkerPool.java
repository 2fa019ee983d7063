package vn.hoivan.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

import vn.hoivan.worker.JobAnswer;
import vn.hoivan.worker.JobRequest;
import vn.hoivan.worker.OperationKey;
import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.Refusal.Reason;

/**
 * Worker JVMs that take one job each at a time; more jobs wait in the order they came. A child that takes too long,
 * runs out of memory or says something else than an answer is killed and replaced, and so is one that has served
 * for long.
 */
public class WorkerPool implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(WorkerPool.class.getName());

    private final WorkerSettings settings;
    private final ThreadFactory threads;
    private final Semaphore slots;
    private final ConcurrentLinkedDeque<WorkerProcess> idle = new ConcurrentLinkedDeque<>();
    private final Set<WorkerProcess> all = ConcurrentHashMap.newKeySet();
    private final Jsonb json = JsonbBuilder.create();
    private volatile boolean closed;

    /** Starts the children; they get ready on their own while the caller goes on. */
    public WorkerPool(WorkerSettings settings, ThreadFactory threads) {
        this.settings = settings;
        this.threads = threads;
        this.slots = new Semaphore(settings.children(), true);
        Folders.delete(settings.temporary());
        for (int i = 0; i < settings.children(); i++) {
            idle.add(start());
        }
    }

    /**
     * Runs one job and waits for its result; the limit counts from when a worker takes it.
     *
     * @throws Refusal               where the file is at fault or goes beyond the limits of time or memory
     * @throws CancellationException where the pool closes or the thread is interrupted: nothing is known of the file
     * @throws IllegalStateException where no worker can be started
     */
    public <A, R> R run(OperationKey<A, R> key, A arguments, Duration limit) throws Refusal {
        JobRequest request = new JobRequest(key.implementation(), json.toJson(arguments));
        JobAnswer answer = exchange(json.toJson(request), key.implementation(), limit);
        return switch (answer.outcome()) {
            case OK -> json.fromJson(answer.result(), key.result());
            case REFUSED, FAILED -> throw new Refusal(answer.reason(), answer.message());
        };
    }

    private JobAnswer exchange(String request, String job, Duration limit) throws Refusal {
        try {
            slots.acquire();
        } catch (InterruptedException e) {
            throw interrupted();
        }
        try {
            return json.fromJson(new String(exchange(take(), request, job, limit), UTF_8), JobAnswer.class);
        } finally {
            slots.release();
        }
    }

    private byte[] exchange(WorkerProcess child, String request, String job, Duration limit) throws Refusal {
        try {
            byte[] answer = child.exchange(request.getBytes(UTF_8), limit);
            release(child);
            return answer;
        } catch (TimeoutException e) {
            discard(child);
            throw refusal(Reason.TIME_LIMIT, job + " took longer than " + limit, e);
        } catch (WorkerDeath e) {
            discard(child);
            throw refusal(e.outOfMemory() ? Reason.MEMORY_LIMIT : Reason.FAILED, job + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            discard(child);
            throw interrupted();
        }
    }

    /** A worker that is ready. One that died while it was idle costs nobody a job. */
    private WorkerProcess take() {
        WorkerProcess child = idle.poll();
        while (child != null && !child.alive()) {
            forget(child);
            child = idle.poll();
        }
        if (child == null) {
            child = start();
        }
        try {
            child.awaitReady(settings.startLimit());
            return child;
        } catch (WorkerDeath | TimeoutException e) {
            forget(child);
            stopIfClosed();
            throw new IllegalStateException("The worker does not start: see " + settings.log(), e);
        } catch (InterruptedException e) {
            forget(child);
            throw interrupted();
        }
    }

    private void release(WorkerProcess child) {
        if (child.jobs() >= settings.jobsPerChild()) {
            discard(child);
        } else {
            idle.addFirst(child);
        }
    }

    private void discard(WorkerProcess child) {
        forget(child);
        try {
            idle.addLast(start());
        } catch (UncheckedIOException | CancellationException e) {
            LOG.log(Level.FINE, "Left to the next job: a new worker", e);
        }
    }

    private void forget(WorkerProcess child) {
        all.remove(child);
        child.destroy();
    }

    private WorkerProcess start() {
        stopIfClosed();
        try {
            WorkerProcess child = new WorkerProcess(settings, threads);
            all.add(child);
            if (closed) {
                forget(child);
            }
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Refusal refusal(Reason reason, String message, Exception cause) {
        stopIfClosed();
        LOG.warning(message);
        return new Refusal(reason, message, cause);
    }

    private void stopIfClosed() {
        if (closed) {
            throw new CancellationException("The workers have been stopped");
        }
    }

    private static CancellationException interrupted() {
        Thread.currentThread().interrupt();
        return new CancellationException("Interrupted while waiting for a worker");
    }

    @Override
    public void close() {
        closed = true;
        all.forEach(this::forget);
    }
}
