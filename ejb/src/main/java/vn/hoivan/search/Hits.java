package vn.hoivan.search;

import java.util.List;
import java.util.Map;

/** @param total of the kind that was asked for; @param kinds how many of each, whichever was asked for */
record Hits(long total, List<Hit> items, Map<Kind, Long> kinds) {

    static final Hits NONE = new Hits(0, List.of(), Map.of());
}
