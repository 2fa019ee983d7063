package vn.hoivan.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sentences and words in both languages. Each feature keeps its own in
 * {@code vn/hoivan/<feature>/messages_{vi,en}.properties}: {@code <feature>.<what>} for sentences,
 * {@code <EnumName>.<CONSTANT>} for the words of an enumeration.
 */
public final class Texts {

    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    public static final Locale ENGLISH = Locale.ENGLISH;

    /** A new feature adds itself here; a test fails when its bundle is missing. */
    static final List<String> FEATURES = List.of("shared", "identity", "access", "audit", "files", "notifications",
            "documents", "routing", "meetings", "voting", "review", "signing", "verification", "search", "demo");

    private static final Map<String, Map<String, String>> LOADED = new ConcurrentHashMap<>();

    private Texts() {
    }

    /** @return the text with its arguments filled in; the key itself where there is no text */
    public static String get(Locale locale, String key, Object... arguments) {
        String pattern = all(locale).get(key);
        if (pattern == null) {
            return key;
        }
        return arguments.length == 0 && pattern.indexOf('\'') < 0
                ? pattern : new MessageFormat(pattern, supported(locale)).format(arguments);
    }

    public static String of(Locale locale, Enum<?> constant) {
        return constant == null ? "" : get(locale, constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** Vietnamese unless the locale asks for English. */
    public static Locale supported(Locale locale) {
        return locale != null && "en".equals(locale.getLanguage()) ? ENGLISH : VIETNAMESE;
    }

    public static Map<String, String> all(Locale locale) {
        return LOADED.computeIfAbsent(supported(locale).getLanguage(), Texts::load);
    }

    private static Map<String, String> load(String language) {
        Map<String, String> texts = new TreeMap<>();
        for (String feature : FEATURES) {
            read("vn/hoivan/" + feature + "/messages_" + language + ".properties").forEach((key, text) ->
                    texts.put((String) key, (String) text));
        }
        return Collections.unmodifiableMap(texts);
    }

    private static Properties read(String resource) {
        Properties properties = new Properties();
        try (InputStream in = Texts.class.getClassLoader().getResourceAsStream(resource)) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
