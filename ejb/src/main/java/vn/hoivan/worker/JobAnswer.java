package vn.hoivan.worker;

/**
 * @param reason  of a refusal, else null
 * @param message for the log, not for users
 * @param result  the operation's result as JSON, where the outcome is OK
 */
public record JobAnswer(Outcome outcome, Refusal.Reason reason, String message, String result) {

    /** FAILED is a fault of ours or something in the file that nobody foresaw. */
    public enum Outcome {
        OK, REFUSED, FAILED
    }

    public static JobAnswer ok(String result) {
        return new JobAnswer(Outcome.OK, null, null, result);
    }

    public static JobAnswer refused(Refusal refusal) {
        return new JobAnswer(Outcome.REFUSED, refusal.reason(), refusal.getMessage(), null);
    }

    public static JobAnswer failed(Throwable failure) {
        return new JobAnswer(Outcome.FAILED, Refusal.Reason.FAILED, String.valueOf(failure), null);
    }
}
