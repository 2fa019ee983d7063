package vn.hoivan.web.shared;

import java.io.IOException;
import java.net.URI;
import java.util.Set;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.slf4j.MDC;

import vn.hoivan.shared.CallContext;
import vn.hoivan.web.rest.Problems;

/**
 * The first thing a request meets: it gets an id, answers get their protecting headers, and requests that change
 * something are refused when another site sent them (Fetch Metadata, else Origin). Pages and paths of the API are closed
 * to whom {@link PageRules} does not name.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true, dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class EdgeFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse answer = new OnePolicy(response);
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            // a failed page has taken back what was set
            ProtectingHeaders.set(request, response);
            chain.doFilter(request, answer);
            return;
        }
        String id = Problems.newId();
        CallContext.enter(new CallContext.Request(id, request.getRemoteAddr(), Languages.of(request, null)));
        MDC.put("request", id);
        try {
            ProtectingHeaders.set(request, response);
            if ((!SAFE.contains(request.getMethod()) || opensSocket(request)) && fromElsewhere(request)) {
                Problems.write(response, 403, "api.otherSite", Languages.of(request));
                return;
            }
            if (hasNul(request)) {
                Problems.write(response, 400, "api.malformed", Languages.of(request));
                return;
            }
            String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
            if (!PageRules.admits(request, path)) {
                refuse(request, response, path);
                return;
            }
            chain.doFilter(request, answer);
        } finally {
            MDC.remove("request");
            CallContext.leave();
        }
    }

    /** Pages add their own policy; two would both be in force. */
    private static final class OnePolicy extends HttpServletResponseWrapper {

        private OnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (ProtectingHeaders.POLICY.equalsIgnoreCase(name)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
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

    /** No text has this character, and PostgreSQL does not store it. */
    private static boolean hasNul(HttpServletRequest request) {
        return request.getQueryString() != null && request.getQueryString().contains("%00");
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
