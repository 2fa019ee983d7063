package vn.hoivan.web.shared;

/** Where a request asks to be sent afterwards: only to a page of our own, never to another site. */
public final class OwnPath {

    private OwnPath() {
    }

    /** @return the path with its query, or the home page where it is none of ours */
    public static String of(String asked) {
        boolean own = asked != null && asked.matches("/[^/\\\\].*") && asked.chars().noneMatch(c -> c < 0x20);
        return own ? asked : "/";
    }
}
