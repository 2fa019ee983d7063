package vn.hoivan.worker;

/**
 * @param implementation as in {@link OperationKey}
 * @param arguments      the operation's arguments as JSON
 */
public record JobRequest(String implementation, String arguments) {
}
