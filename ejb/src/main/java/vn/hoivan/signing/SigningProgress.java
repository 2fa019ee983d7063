package vn.hoivan.signing;

/**
 * How far signing or sealing a draft has come.
 *
 * @param step    null where nothing goes on
 * @param problem why the last try ended without a signature, in the caller's language; null where it did not
 */
public record SigningProgress(Step step, String problem) {

    /** In the order they come. */
    public enum Step {
        STARTED, NUMBERED, SIGNED, STORED
    }

    public boolean isRunning() {
        return step != null && step != Step.STORED;
    }

    public int getPercent() {
        return step == null ? 0 : 10 + 30 * step.ordinal();
    }

    public String getProblem() {
        return problem;
    }

    public Step getStep() {
        return step;
    }
}
