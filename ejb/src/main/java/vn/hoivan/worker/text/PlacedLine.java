package vn.hoivan.worker.text;

import java.util.List;

/**
 * A line of a page with the places of its words.
 *
 * @param height of the page that lies below it, as the page is looked at: from 0 to 1
 * @param apart  whether it is torn by a gap as wide as between columns
 */
public record PlacedLine(List<PlacedWord> words, double height, boolean apart) {

    /** @param text composed, without ligatures and invisible signs */
    public record PlacedWord(String text, Span span) {
    }
}
