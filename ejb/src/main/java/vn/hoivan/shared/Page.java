package vn.hoivan.shared;

import java.util.List;

/**
 * A part of a list.
 *
 * @param total how many rows the caller may open in all
 */
public record Page<T>(long total, List<T> items) {

    public long getTotal() {
        return total;
    }

    public List<T> getItems() {
        return items;
    }
}
