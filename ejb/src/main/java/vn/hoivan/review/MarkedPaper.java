package vn.hoivan.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.hoivan.shared.BusinessException;
import vn.hoivan.worker.ExportAnnotations.Mark;

/**
 * A paper and the notes to be written into a copy of it.
 *
 * @param sha256 null where the file has no PDF
 */
record MarkedPaper(String title, String sha256, List<MarkedNote> notes) {

    /** @throws BusinessException conflict, where there is no PDF to write into */
    String file() {
        if (sha256 == null) {
            throw BusinessException.conflict("files.noView");
        }
        return sha256;
    }

    List<Mark> marks() {
        return notes.stream().filter(MarkedNote::placed).map(MarkedNote::mark).toList();
    }

    /** What the pages of a copy cannot show: where marks are part of them what remarks say, and always what has no place. */
    List<MarkedNote> besides(CopyForm form) {
        return switch (form) {
            case PDF -> notes.stream().filter(note -> !note.placed()).toList();
            case FLAT -> notes.stream().filter(note -> !note.placed() || note.saysMore()).toList();
            case XFDF, JSON -> List.of();
        };
    }

    /** Numbers by which what is told behind the last page is found on the pages, by the id of the mark. */
    static Map<String, Integer> numbers(List<MarkedNote> told) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        told.stream().filter(MarkedNote::placed).forEach(note -> numbers.put(note.mark().id(), numbers.size() + 1));
        return numbers;
    }
}
