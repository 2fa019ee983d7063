package vn.hoivan.web.shared;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.MDC;

import vn.hoivan.shared.CallContext;
import vn.hoivan.web.rest.Problems;

/**
 * The first thing a request meets: it gets an id, answers get their protecting headers, and requests that change
 * something are refused when another site sent them (Fetch Metadata, else Origin). Pages and paths of the API are closed
 * to whom {@link PageRules} does not name.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class EdgeFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final String VIEWER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; "
            + "style-src 'self'; img-src 'self' blob: data:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
    private static final String NO_PAGE_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

    /** Modules and style sheets of two releases must never meet in one page. */
    private static final String ASK_EACH_TIME = "no-cache";

    /** The version is in the path. */
    private static final String NEVER_CHANGES = "public, max-age=31536000, immutable";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String id = UUID.randomUUID().toString().substring(0, 13);
        CallContext.enter(new CallContext.Request(id, request.getRemoteAddr()));
        MDC.put("request", id);
        try {
            protect(request, response);
            if ((!SAFE.contains(request.getMethod()) || opensSocket(request)) && fromElsewhere(request)) {
                Problems.write(response, 403, "api.otherSite", Languages.of(request));
                return;
            }
            String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
            if (!PageRules.admits(request, path)) {
                refuse(request, response, path);
                return;
            }
            chain.doFilter(request, response);
        } finally {
            MDC.remove("request");
            CallContext.leave();
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        int status = PageRules.of(path).isPresent() ? 403 : 404;
        if (path.startsWith("/api/")) {
            Problems.write(response, status, "api.problem." + status, Languages.of(request));
        } else {
            response.sendError(status);
        }
    }

    private static void protect(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        String path = request.getServletPath();
        if (path.startsWith("/viewer")) {
            response.setHeader("Content-Security-Policy", VIEWER_POLICY);
            response.setHeader("Cache-Control", ASK_EACH_TIME);
        } else if (path.startsWith("/assets/")) {
            response.setHeader("Cache-Control", ASK_EACH_TIME);
        } else if (path.startsWith("/webjars/")) {
            response.setHeader("Cache-Control", NEVER_CHANGES);
        } else if (path.startsWith("/jakarta.faces.resource/")) {
            return;
        } else if (path.endsWith(".xhtml") || "/".equals(path)) {
            response.setHeader("Cache-Control", "private, no-store");
        } else if (path.startsWith("/api/")) {
            response.setHeader("Content-Security-Policy", NO_PAGE_POLICY);
            response.setHeader("Cache-Control", "private, no-store");
        }
    }

    /** The browser's same-origin policy does not cover WebSocket handshakes (RFC 6455, 10.2). */
    private static boolean opensSocket(HttpServletRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }

    private static boolean fromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !"same-origin".equals(site) && !"none".equals(site);
        }
        String origin = request.getHeader("Origin");
        return origin != null && !sameHost(origin, request);
    }

    private static boolean sameHost(String origin, HttpServletRequest request) {
        try {
            return request.getHeader("Host").equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
