package vn.hoivan.documents;

/** Which outgoing documents; as {@link IncomingFilter}. */
public record OutgoingFilter(String text, Integer year, OutgoingState state) {

    public static final OutgoingFilter ALL = new OutgoingFilter(null, null, null);
}
