package vn.hoivan.worker;

/**
 * A value read from a paper.
 *
 * @param confidence from 0 to 1; below {@link #SURE} the clerk should look twice
 */
public record ProposedValue(String value, double confidence) {

    public static final double SURE = 0.9;
}
