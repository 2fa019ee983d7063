package vn.hoivan.files;

/** A worker JVM ended, or broke the protocol, before it answered. */
final class WorkerDeath extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean outOfMemory;

    WorkerDeath(String message, boolean outOfMemory) {
        super(message);
        this.outOfMemory = outOfMemory;
    }

    boolean outOfMemory() {
        return outOfMemory;
    }
}
