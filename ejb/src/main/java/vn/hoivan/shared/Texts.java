package vn.hoivan.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Format;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
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

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm, dd/MM/yyyy")
            .withZone(ClockProducer.ZONE);
    private static final Map<String, Map<String, String>> LOADED = new ConcurrentHashMap<>();

    private Texts() {
    }

    /** @return the text with its arguments filled in; the key itself where there is no text */
    public static String get(Locale locale, String key, Object... arguments) {
        String pattern = all(locale).get(key);
        if (pattern == null) {
            return key;
        }
        if (arguments.length == 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        MessageFormat format = new MessageFormat(pattern, supported(locale));
        Format[] formats = format.getFormatsByArgumentIndex();
        Object[] words = new Object[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = i < formats.length && formats[i] != null ? arguments[i] : word(locale, arguments[i]);
        }
        return format.format(words);
    }

    /** Dates as dd/MM/yyyy, moments with the time before, enumerations in words, numbers without separators. */
    private static Object word(Locale locale, Object argument) {
        if (argument instanceof LocalDate date) {
            return DATE.format(date);
        }
        if (argument instanceof Instant || argument instanceof OffsetDateTime || argument instanceof ZonedDateTime) {
            return MOMENT.format((TemporalAccessor) argument);
        }
        if (argument instanceof Enum<?> constant) {
            return of(locale, constant);
        }
        return argument instanceof Number ? argument.toString() : argument;
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
