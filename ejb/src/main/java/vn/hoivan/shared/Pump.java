package vn.hoivan.shared;

import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a queue moving: whoever has added work calls {@link #wake}, and the work is done in the background, one piece
 * after the other in as many lanes as there are. Nothing that was added before a wake is overlooked.
 */
public final class Pump {

    private static final Logger LOG = LoggerFactory.getLogger(Pump.class);

    private final String name;
    private final BooleanSupplier work;
    private final Semaphore free;
    private volatile boolean wanted;
    private volatile boolean closed;

    /** @param work takes one piece and does it; false where none is left */
    public Pump(String name, int lanes, BooleanSupplier work) {
        this.name = name;
        this.work = work;
        this.free = new Semaphore(lanes);
    }

    public void wake(Executor executor) {
        wanted = true;
        if (!closed && free.tryAcquire()) {
            try {
                executor.execute(this::drain);
            } catch (RuntimeException e) {
                free.release();
                throw e;
            }
        }
    }

    /** Begins nothing any more; what is being done ends by itself. */
    public void close() {
        closed = true;
    }

    private void drain() {
        do {
            wanted = false;
            try {
                while (!closed && work.getAsBoolean()) {
                    LOG.trace("{}: next", name);
                }
            } catch (RuntimeException e) {
                LOG.error("{} stopped; the timer takes it up again", name, e);
            } finally {
                free.release();
            }
        } while (wanted && !closed && free.tryAcquire());
    }
}
