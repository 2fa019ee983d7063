package vn.hoivan.web.shared;

import java.util.Collections;
import java.util.Locale;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import vn.hoivan.shared.Texts;

/** The language of a request: the one chosen (cookie), else the first the browser asks for that we have, else Vietnamese. */
public final class Languages {

    public static final String COOKIE = "hv-language";

    private Languages() {
    }

    public static Locale of(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (COOKIE.equals(cookie.getName())) {
                    return Texts.supported(Locale.forLanguageTag(cookie.getValue()));
                }
            }
        }
        if (request.getHeader("Accept-Language") != null) {
            for (Locale locale : Collections.list(request.getLocales())) {
                if ("vi".equals(locale.getLanguage()) || "en".equals(locale.getLanguage())) {
                    return Texts.supported(locale);
                }
            }
        }
        return Texts.VIETNAMESE;
    }
}
