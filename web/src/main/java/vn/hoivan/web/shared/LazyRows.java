package vn.hoivan.web.shared;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

import vn.hoivan.shared.Page;
import vn.hoivan.shared.PageRequest;

/**
 * The rows of a table, page by page from a boundary; rights, filters and order are the boundary's.
 * Usage: {@code rows = new LazyRows<>(page -> documents.incoming(filter, page), IncomingRow::id)}.
 *
 * @param <T> a row record with getters
 */
public class LazyRows<T> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1L;

    private final transient Function<PageRequest, Page<T>> source;
    private final transient Function<T, Object> key;

    public LazyRows(Function<PageRequest, Page<T>> source, Function<T, Object> key) {
        this.source = source;
        this.key = key;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return Math.toIntExact(source.apply(PageRequest.first(1)).total());
    }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        Page<T> page = source.apply(new PageRequest(size == 0 ? 0 : first / size, size, sort(sorts)));
        setRowCount(Math.toIntExact(page.total()));
        return page.items();
    }

    private static String sort(Map<String, SortMeta> sorts) {
        return sorts.values().stream().filter(sort -> sort.getOrder() != SortOrder.UNSORTED).findFirst()
                .map(sort -> (sort.getOrder() == SortOrder.DESCENDING ? "-" : "") + sort.getField()).orElse(null);
    }

    @Override
    public String getRowKey(T row) {
        return String.valueOf(key.apply(row));
    }

    @Override
    public T getRowData(String rowKey) {
        return getWrappedData().stream().filter(row -> getRowKey(row).equals(rowKey)).findFirst().orElse(null);
    }
}
