package vn.hoivan.web.shared;

import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import vn.hoivan.shared.Texts;

/** The language of a request: the one chosen (cookie), else the first the browser asks for that we have, else Vietnamese. */
public final class Languages {

    public static final String COOKIE = "hv-language";

    private Languages() {
    }

    public static Locale of(HttpServletRequest request) {
        return chosen(request).orElseGet(() -> asked(request));
    }

    /** For somebody who is known: the one chosen on this device, else their own. @param own null is given back where none is chosen */
    public static Locale of(HttpServletRequest request, Locale own) {
        return chosen(request).orElse(own);
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Stream.of(cookies).filter(cookie -> COOKIE.equals(cookie.getName())).findFirst()
                .map(cookie -> Texts.supported(Locale.forLanguageTag(cookie.getValue())));
    }

    private static Locale asked(HttpServletRequest request) {
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
