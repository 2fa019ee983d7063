package vn.hoivan.web.shared;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people call the device that a browser tells of in {@code User-Agent} (RFC 9110, 10.1.5). */
public final class Devices {

    /** In the order in which they are asked: most browsers also claim to be the ones below them. */
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("coc_coc", "Cốc Cốc");
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("SamsungBrowser", "Samsung Internet");
        BROWSERS.put("Firefox/", "Firefox");
        BROWSERS.put("FxiOS", "Firefox");
        BROWSERS.put("CriOS", "Chrome");
        BROWSERS.put("Chrome/", "Chrome");
        BROWSERS.put("Safari/", "Safari");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS X", "macOS");
        SYSTEMS.put("CrOS", "ChromeOS");
        SYSTEMS.put("Linux", "Linux");
    }

    private Devices() {
    }

    /** {@code hv:device(row.userAgent)}: "Chrome · Windows". @param userAgent as it was sent, or null; is given back where nothing in it is known */
    public static String name(String userAgent) {
        if (userAgent == null) {
            return "–";
        }
        String name = Stream.of(BROWSERS, SYSTEMS).flatMap(known -> known.entrySet().stream()
                .filter(each -> userAgent.contains(each.getKey())).map(Map.Entry::getValue).limit(1)).collect(Collectors.joining(" · "));
        return name.isEmpty() ? userAgent : name;
    }
}
