package vn.hoivan.web.shared;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

import vn.hoivan.shared.Texts;

/** Page labels for Java code: the same texts as {@code #{msg[…]}}, with arguments. */
public final class Labels {

    private static final Map<String, ResourceBundle> BUNDLES =
            Map.of("vi", new Messages_vi(), "en", new Messages_en());

    private Labels() {
    }

    /** @return the text with its arguments filled in; the key itself where there is no text */
    public static String get(Locale locale, String key, Object... arguments) {
        Locale language = Texts.supported(locale);
        ResourceBundle bundle = BUNDLES.get(language.getLanguage());
        return bundle.containsKey(key) ? new MessageFormat(bundle.getString(key), language).format(arguments) : key;
    }
}
