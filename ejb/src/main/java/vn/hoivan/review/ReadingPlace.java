package vn.hoivan.review;

import java.time.Instant;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import vn.hoivan.shared.BaseEntity;

/** Where one reader stopped in one version of a paper, and which of its pages were before their eyes. */
@Entity
@Table(name = "reading_place")
public class ReadingPlace extends BaseEntity {

    private static final int SEEN_LENGTH = 20_000;

    @Column(name = "person_id", nullable = false)
    private UUID personId;
    @Column(name = "paper_version_id", nullable = false)
    private UUID paperVersionId;
    @Column(nullable = false)
    private int page;
    /** Pages and stretches of pages, {@code 1-3,7}. */
    @Column(nullable = false, length = SEEN_LENGTH)
    private String seen = "";
    @Column(name = "read_at", nullable = false)
    private Instant readAt;

    protected ReadingPlace() {
    }

    void read(int lastPage, Collection<Integer> pages, Instant now) {
        page = lastPage;
        SortedSet<Integer> all = getSeen();
        all.addAll(pages);
        seen = stretches(all);
        readAt = now;
    }

    private static String stretches(SortedSet<Integer> pages) {
        StringBuilder text = new StringBuilder();
        Integer first = null;
        Integer last = null;
        for (Integer next : pages) {
            if (last == null || next != last + 1) {
                append(text, first, last);
                first = next;
            }
            last = next;
        }
        append(text, first, last);
        return text.toString();
    }

    private static void append(StringBuilder text, Integer first, Integer last) {
        if (first != null) {
            text.append(text.isEmpty() ? "" : ",").append(first).append(first.equals(last) ? "" : "-" + last);
        }
    }

    String stretches() {
        return seen;
    }

    public SortedSet<Integer> getSeen() {
        SortedSet<Integer> pages = new TreeSet<>();
        for (String stretch : seen.split(",")) {
            if (!stretch.isEmpty()) {
                String[] ends = stretch.split("-");
                for (int next = Integer.parseInt(ends[0]); next <= Integer.parseInt(ends[ends.length - 1]); next++) {
                    pages.add(next);
                }
            }
        }
        return pages;
    }

    public UUID getPaperVersionId() {
        return paperVersionId;
    }

    public int getPage() {
        return page;
    }

    public Instant getReadAt() {
        return readAt;
    }
}
