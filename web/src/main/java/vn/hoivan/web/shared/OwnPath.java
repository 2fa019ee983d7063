package vn.hoivan.web.shared;

import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;

/** Where a request asks to be sent afterwards: only to a page of our own, never to another site. */
public final class OwnPath {

    private OwnPath() {
    }

    /** @return the path with its query, or the home page where it is none of ours */
    public static String of(String asked) {
        boolean own = asked != null && asked.matches("/[^/\\\\].*") && asked.chars().noneMatch(c -> c < 0x20);
        return own ? asked : "/";
    }

    /** @return path and query of the page the browser shows: for a submitted form, the page the form stands on */
    public static String shown(HttpServletRequest request) {
        String asked = request.getRequestURI().substring(request.getContextPath().length());
        if ("GET".equals(request.getMethod())) {
            return request.getQueryString() == null ? asked : asked + "?" + request.getQueryString();
        }
        try {
            URI page = URI.create(String.valueOf(request.getHeader("Referer")));
            String path = page.getRawPath();
            boolean own = path != null && path.startsWith(request.getContextPath())
                    && String.valueOf(page.getAuthority()).equals(request.getHeader("Host"));
            return own ? of(path.substring(request.getContextPath().length())
                    + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery())) : asked;
        } catch (IllegalArgumentException e) {
            return asked;
        }
    }
}
