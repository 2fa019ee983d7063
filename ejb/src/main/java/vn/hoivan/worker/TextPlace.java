package vn.hoivan.worker;

/**
 * A blank that a number or a part of the date goes into.
 *
 * @param area       the room between the printed words
 * @param align      where in it the text goes: a number stands close to the stroke behind it
 * @param baseline   of the printed words beside it, in PDF user space
 * @param size       of their font, in points
 * @param dots       what to cover, exactly the dots or underscores of the blank; null where it was left empty
 * @param confidence from 0 to 1; 1 where a person put it
 */
public record TextPlace(Area area, Align align, double baseline, double size, boolean bold, boolean italic, Area dots,
        double confidence) {

    public enum Align {
        CENTRE, END
    }
}
