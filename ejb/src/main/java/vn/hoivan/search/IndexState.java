package vn.hoivan.search;

/**
 * How far the index is.
 *
 * @param complete whether it has everything but what has just changed
 * @param done     how many objects a run over everything has behind it
 * @param total    how many there were when it began
 */
public record IndexState(boolean complete, long done, long total) {

    static final IndexState COMPLETE = new IndexState(true, 0, 0);

    public boolean isComplete() {
        return complete;
    }

    public long getDone() {
        return done;
    }

    public long getTotal() {
        return total;
    }

    public int getPercent() {
        return complete ? 100 : total == 0 ? 0 : (int) Math.min(99, done * 100 / total);
    }
}
