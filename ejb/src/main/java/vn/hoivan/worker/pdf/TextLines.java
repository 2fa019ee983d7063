package vn.hoivan.worker.pdf;

import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Breaks text into lines that fit a width. */
final class TextLines {

    private TextLines() {
    }

    /** Paragraphs end at line breaks; a word wider than a line is cut. There is always at least one line. */
    static List<String> wrap(PDType0Font font, float size, String text, float width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : (text == null ? "" : text).split("\\R", -1)) {
            wrapParagraph(font, size, Fonts.showable(font, paragraph), width, lines);
        }
        return lines;
    }

    private static void wrapParagraph(PDType0Font font, float size, String text, float width, List<String> lines) {
        String line = "";
        for (String word : text.strip().split(" +")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (Fonts.width(font, size, longer) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = cut(font, size, word, width, lines);
        }
        lines.add(line);
    }

    /** @return what is left of the word for the next line */
    private static String cut(PDType0Font font, float size, String word, float width, List<String> lines) {
        String rest = word;
        while (Fonts.width(font, size, rest) > width && rest.length() > 1) {
            int end = rest.length() - 1;
            while (end > 1 && Fonts.width(font, size, rest.substring(0, end)) > width) {
                end--;
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }
}
