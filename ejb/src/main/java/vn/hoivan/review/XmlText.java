package vn.hoivan.review;

import java.text.Normalizer;

/** Text of people as XML may hold it. */
final class XmlText {

    private XmlText() {
    }

    /** Composed, with line feeds as line ends, and without what no XML may hold; null is empty. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFC).replaceAll("\\R", "\n").codePoints()
                .filter(XmlText::isAllowed).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    static String escaped(String text) {
        return clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static boolean isAllowed(int c) {
        return c == '\t' || c == '\n' || c >= 0x20 && c <= 0x7e || c >= 0xa0 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd || c >= 0x10000;
    }
}
