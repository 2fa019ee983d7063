package vn.hoivan.it;

import java.util.Set;
import java.util.UUID;

import vn.hoivan.review.AnnotationKind;
import vn.hoivan.review.AnnotationRow;
import vn.hoivan.review.Annotations;
import vn.hoivan.review.Place;
import vn.hoivan.review.QuotedWords;
import vn.hoivan.review.WriteAnnotation;

/** Notes as readers leave them on the first page of a paper. */
final class Noted {

    static final String QUOTE = "Điều 1";

    private Noted() {
    }

    static AnnotationRow on(PublishedPaper paper, String author, String text) throws Exception {
        return with(paper.version(), author, AnnotationKind.HIGHLIGHT, text, Set.of());
    }

    static AnnotationRow shared(PublishedPaper paper, String author, String text, String reader) throws Exception {
        return with(paper.version(), author, AnnotationKind.HIGHLIGHT, text, Set.of(PublishedPaper.person(reader)));
    }

    static AnnotationRow with(UUID version, String author, AnnotationKind kind, String text, Set<UUID> readers) throws Exception {
        Place place = kind == AnnotationKind.HIGHLIGHT
                ? Place.ofQuads(new double[] {72.25, 760, 200, 760, 72.25, 745.5, 200, 745.5})
                : Place.ofRect(100, 300, 160, 40);
        QuotedWords quote = kind == AnnotationKind.HIGHLIGHT ? new QuotedWords(QUOTE, "", ". Mục tiêu") : null;
        return As.user(author, () -> As.boundary(Annotations.class).make(version,
                new WriteAnnotation(1, kind, place, "#FFE066", null, text, quote, readers, null, false, null, false)));
    }
}
