package vn.hoivan.shared;

/**
 * Which part of a list.
 *
 * @param page from 0
 * @param size 1 to {@value #LARGEST}
 * @param sort a column name known to the list, "-" before it for descending; null for the list's own order
 */
public record PageRequest(int page, int size, String sort) {

    public static final int LARGEST = 200;

    public PageRequest {
        page = Math.max(0, page);
        size = Math.min(Math.max(1, size), LARGEST);
    }

    public static PageRequest first(int size) {
        return new PageRequest(0, size, null);
    }

    public int offset() {
        return page * size;
    }
}
