package vn.hoivan.worker;

/**
 * One thing the worker does with other people's files. Runs in the worker JVM only, one at a time.
 * An implementation has a public no-argument constructor; arguments and result are records that JSON-B can
 * write and read. Files travel as absolute paths, never as bytes.
 *
 * @param <A> the arguments
 * @param <R> the result
 */
public interface Operation<A, R> {

    /**
     * @throws Refusal where the file is at fault; anything else thrown counts as {@link Refusal.Reason#FAILED}
     */
    R run(A arguments) throws Exception;
}
