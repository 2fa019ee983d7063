package vn.hoivan.worker;

import java.util.List;

/**
 * @param papers in the order of the agenda
 */
public record AssembledPack(WrittenPdf pdf, List<Placed> papers) {

    /**
     * Where a paper stands in the pack.
     *
     * @param firstPage   counted from one
     * @param unavailable why there is a notice instead of the paper, or null
     */
    public record Placed(int firstPage, int pages, Refusal.Reason unavailable) {
    }
}
