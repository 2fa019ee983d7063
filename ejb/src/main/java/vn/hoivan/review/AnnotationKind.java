package vn.hoivan.review;

import vn.hoivan.worker.ExportAnnotations;

/** What a note is; the names are those of the API and of exported marks. */
public enum AnnotationKind {
    HIGHLIGHT, UNDERLINE, STRIKE_OUT, INK, NOTE, TEXT_BOX, ARROW, BOX, STAMP;

    ExportAnnotations.Kind exported() {
        return ExportAnnotations.Kind.valueOf(name());
    }
}
