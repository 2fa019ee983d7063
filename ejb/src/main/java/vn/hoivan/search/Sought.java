package vn.hoivan.search;

import jakarta.validation.constraints.Size;

/**
 * What is looked for, and where.
 *
 * @param text   words, all of which must be there; phrases between quotation marks; null or blank for everything
 * @param kind   null for all
 * @param year   null for all
 * @param agency words of the name of the agency that issued it; null for all
 * @param newest whether the newest comes first, not what fits best
 */
public record Sought(@Size(max = LONGEST) String text, Kind kind, Integer year, @Size(max = LONGEST) String agency, boolean newest) {

    public static final int LONGEST = 200;
}
