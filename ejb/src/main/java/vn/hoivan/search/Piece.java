package vn.hoivan.search;

/** A piece of a text. @param hit whether it is what was looked for */
public record Piece(String text, boolean hit) {

    public String getText() {
        return text;
    }

    public boolean isHit() {
        return hit;
    }
}
