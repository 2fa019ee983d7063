package vn.hoivan.search;

import java.util.List;
import java.util.Map;

/**
 * A part of what was found.
 *
 * @param total how many the caller may open in all
 * @param kinds how many of each kind, whichever kind was asked for; kinds without any are left out
 * @param index what the answer is taken from: as long as it is not complete, something may be missing
 */
public record Found(long total, List<FoundRow> items, Map<Kind, Long> kinds, IndexState index) {
}
