package vn.hoivan.worker;

/**
 * Names an {@link Operation} on both sides of the pipe. The server knows the key only; the class that does the
 * work, and the libraries it needs, exist in the worker alone.
 *
 * @param implementation full name of a class in a package below {@code vn.hoivan.worker}
 */
public record OperationKey<A, R>(String implementation, Class<A> arguments, Class<R> result) {

    private static final String HOME = "vn.hoivan.worker.";

    public OperationKey {
        if (!implementation.startsWith(HOME)) {
            throw new IllegalArgumentException("Not a worker operation: " + implementation);
        }
    }
}
