package vn.hoivan.shared;

import java.util.Locale;
import java.util.Optional;

/** Facts about the request that this thread serves, for the audit trail and the log. Set at the edge, cleared there. */
public final class CallContext {

    /**
     * @param requestId what a user is shown beside an error, and the log carries
     * @param address   of the client
     * @param chosen    language chosen on the device, before the person's own; null where none is
     */
    public record Request(String requestId, String address, Locale chosen) {
    }

    private static final ThreadLocal<Request> CURRENT = new ThreadLocal<>();

    private CallContext() {
    }

    public static void enter(Request request) {
        CURRENT.set(request);
    }

    public static void leave() {
        CURRENT.remove();
    }

    public static Optional<Request> current() {
        return Optional.ofNullable(CURRENT.get());
    }
}
