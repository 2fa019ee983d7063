package vn.hoivan.worker.main;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

import vn.hoivan.worker.pdf.PdfWarmUp;
import vn.hoivan.worker.signature.SigningWarmUp;

/**
 * Does once, before the first job arrives, what costs a fresh JVM a second or two. A new kind of work adds its step
 * to the list; a step must need no files and no network.
 */
final class WarmUp {

    private static final Logger LOG = Logger.getLogger(WarmUp.class.getName());

    private static final List<Step> STEPS = List.of(new PdfWarmUp()::run, WarmUp::signInBackground);

    private WarmUp() {
    }

    static void run() {
        for (Step step : STEPS) {
            try {
                step.run();
            } catch (Exception | LinkageError e) {
                LOG.log(Level.WARNING, "A warm-up step failed", e);
            }
        }
    }

    /** Takes longest and is needed least: the first job need not wait for it. */
    private static void signInBackground() {
        Thread thread = new Thread(() -> {
            try {
                new SigningWarmUp().run();
            } catch (RuntimeException | LinkageError e) {
                LOG.log(Level.WARNING, "Signing could not be warmed up", e);
            }
        }, "warm-up");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private interface Step {

        void run() throws Exception;
    }
}
