package vn.hoivan.web.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.TreeMap;

import vn.hoivan.shared.Texts;

/**
 * {@code #{msg['…']}}: the labels of all pages, with the words of ejb beneath them. Each feature keeps its labels in
 * {@code vn/hoivan/web/i18n/<feature>_{vi,en}.properties}, keys {@code <page or part>_<what>}.
 * The base is empty on purpose: a Vietnamese base would answer Vietnamese users in English on an English server.
 */
public class Messages extends ResourceBundle {

    /** A new feature adds itself here; a test fails when its bundle is missing. */
    static final List<String> FEATURES = List.of("frame", "home", "login", "account", "documents", "routing",
            "submissions", "meetings", "voting", "review", "drafts", "signing", "verification", "search", "notifications", "administration");

    private final Map<String, String> texts;

    public Messages() {
        this.texts = Map.of();
    }

    protected Messages(Locale locale) {
        Map<String, String> all = new TreeMap<>(Texts.all(locale));
        FEATURES.forEach(feature -> all.putAll(read("/vn/hoivan/web/i18n/" + feature + "_" + locale.getLanguage()
                + ".properties")));
        this.texts = Collections.unmodifiableMap(all);
    }

    static Map<String, String> read(String resource) {
        Properties properties = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream(resource)) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    @Override
    protected Object handleGetObject(String key) {
        return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }
}
