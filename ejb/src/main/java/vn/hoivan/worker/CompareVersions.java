package vn.hoivan.worker;

import java.util.List;

/**
 * Compares two versions of a paper by their words, and finds in the later one the place of every mark that was made on
 * the earlier. Neither file is changed.
 *
 * @param before the version the marks were made on
 * @param after  the version they are wanted on
 * @param output where the comparison goes: {@link VersionComparison} as JSON in UTF-8
 */
public record CompareVersions(String before, String after, List<Mark> marks, String output) {

    public static final OperationKey<CompareVersions, ComparedVersions> KEY = new OperationKey<>(
            "vn.hoivan.worker.revision.ComparingVersions", CompareVersions.class, ComparedVersions.class);

    /**
     * @param page     counted from one
     * @param kind     HIGHLIGHT, UNDERLINE, STRIKE_OUT, INK, NOTE, TEXT_BOX, ARROW, BOX or STAMP
     * @param geometry JSON as in {@link Geometry}; what else it holds comes back as it was
     * @param exact    the words marked; with those before and after them; each may be null
     */
    public record Mark(String id, int page, String kind, String geometry, String exact, String prefix, String suffix) {
    }
}
