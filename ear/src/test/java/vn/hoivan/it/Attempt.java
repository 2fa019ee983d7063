package vn.hoivan.it;

/** A piece of a test that may throw anything. */
@FunctionalInterface
public interface Attempt<T> {

    T run() throws Exception;
}
