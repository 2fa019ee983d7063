package vn.hoivan.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The headers that keep an answer from being misused in a browser: which scripts may run, who may frame it, whether it may
 * be kept. There are two policies for pages, that of Faces (web.xml, with a nonce for each page) and that of the viewer;
 * whatever is no page may do nothing at all.
 */
public final class ProtectingHeaders {

    static final String POLICY = "Content-Security-Policy";
    private static final String VIEWER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; "
            + "style-src 'self'; img-src 'self' blob: data:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
            + "frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
    private static final String NO_PAGE_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

    /** Scripts run as workers have their own policy: that of the answer they came with. */
    private static final String ASSET_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; "
            + "font-src 'self'; img-src 'self' data:; style-src 'self'; frame-ancestors 'none'";

    /** Modules and style sheets of two releases must never meet in one page. */
    private static final String ASK_EACH_TIME = "no-cache";

    /** The version, or a fingerprint of what is inside, is in the path. */
    private static final String NEVER_CHANGES = "public, max-age=31536000, immutable";
    private static final String NOT_KEPT = "private, no-store";

    private ProtectingHeaders() {
    }

    /** To be called before anything is written; pages of Faces put their own policy in the place of ours. */
    public static void set(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/viewer/built/")) {
            put(response, ASSET_POLICY, NEVER_CHANGES);
        } else if (path.startsWith("/viewer")) {
            put(response, VIEWER_POLICY, ASK_EACH_TIME);
        } else if (path.startsWith("/assets/")) {
            put(response, ASSET_POLICY, ASK_EACH_TIME);
        } else if (path.startsWith("/webjars/")) {
            put(response, ASSET_POLICY, NEVER_CHANGES);
        } else if (path.startsWith("/jakarta.faces.resource/")) {
            response.setHeader(POLICY, ASSET_POLICY);
        } else {
            put(response, NO_PAGE_POLICY, NOT_KEPT);
        }
    }

    private static void put(HttpServletResponse response, String policy, String cache) {
        response.setHeader(POLICY, policy);
        response.setHeader("Cache-Control", cache);
    }
}
