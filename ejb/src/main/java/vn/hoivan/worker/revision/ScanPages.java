package vn.hoivan.worker.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds pages that are pictures again by how they look. Of pages that look the same, as blank ones do, the page beside
 * must tell which is which.
 */
final class ScanPages {

    private final ReadPaper before;
    private final ReadPaper after;
    private final PageMap pages;
    private final Map<Integer, List<Integer>> near = new TreeMap<>();
    private final Map<Integer, Integer> links = new HashMap<>();

    /** Adds what it finds to the map of pages. */
    ScanPages(ReadPaper before, ReadPaper after, PageMap pages) {
        this.before = before;
        this.after = after;
        this.pages = pages;
        compare();
        near.forEach((page, others) -> {
            if (others.size() == 1 && alone(page, others.get(0))) {
                link(page, others.get(0));
            }
        });
        linkBesideOthers();
    }

    private void compare() {
        before.scans().forEach((page, picture) -> after.scans().forEach((other, otherPicture) -> {
            if (picture != null && otherPicture != null && picture.near(otherPicture)
                    && before.text().sheet(page).likeSizeOf(after.text().sheet(other))) {
                near.computeIfAbsent(page, p -> new ArrayList<>()).add(other);
            }
        }));
    }

    private boolean alone(int page, int other) {
        return near.entrySet().stream().noneMatch(entry -> entry.getKey() != page && entry.getValue().contains(other));
    }

    private void linkBesideOthers() {
        Map<Integer, Integer> down = walk(1);
        Map<Integer, Integer> up = walk(-1);
        near.keySet().stream().filter(page -> !links.containsKey(page)).toList().forEach(page -> {
            Integer one = down.getOrDefault(page, up.get(page));
            if (one != null && one.equals(up.getOrDefault(page, one))) {
                link(page, one);
            }
        });
    }

    private Map<Integer, Integer> walk(int step) {
        Map<Integer, Integer> found = new HashMap<>();
        int last = before.text().pages();
        for (int page = step > 0 ? 1 : last; page >= 1 && page <= last; page += step) {
            int beside = page - step;
            int place = beside < 1 ? 0 : beside > last ? after.text().pages() + 1
                    : found.getOrDefault(beside, pages.to(beside));
            boolean known = place > 0 || beside < 1;
            int wanted = place + step;
            if (known && !links.containsKey(page) && near.getOrDefault(page, List.of()).contains(wanted)
                    && !links.containsValue(wanted)) {
                found.put(page, wanted);
            }
        }
        return found;
    }

    private void link(int page, int other) {
        links.put(page, other);
        pages.link(page, other);
    }

    /** Of the earlier version. */
    boolean isScan(int page) {
        return before.scans().containsKey(page);
    }

    /** Of the later version. */
    boolean isNewScan(int page) {
        return after.scans().containsKey(page);
    }

    /** Where a page of the earlier version is in the later. */
    Optional<Integer> placeOf(int page) {
        return Optional.ofNullable(links.get(page));
    }

    boolean isPlaceOfAny(int page) {
        return links.containsValue(page);
    }
}
