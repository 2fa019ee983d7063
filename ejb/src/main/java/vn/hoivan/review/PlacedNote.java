package vn.hoivan.review;

import java.util.Optional;
import java.util.UUID;

/**
 * A note as it lies in one version of its paper.
 *
 * @param place null on the version it was made on
 */
public record PlacedNote(Annotation note, AnnotationPlace place) {

    static PlacedNote pending(Annotation note, UUID paperVersionId) {
        return new PlacedNote(note, AnnotationPlace.pending(note, paperVersionId));
    }

    UUID versionId() {
        return place == null ? note.getPaperVersionId() : place.getPaperVersionId();
    }

    public int page() {
        return place == null ? note.getPage() : place.getPage();
    }

    /** JSON as in {@link Place}. */
    public String geometry() {
        return place == null ? note.getGeometry() : place.getGeometry();
    }

    Optional<Quote> quote() {
        return place == null ? note.quote() : Optional.ofNullable(place.getQuote());
    }

    boolean isAt(WriteAnnotation wanted) {
        return page() == wanted.page() && geometry().equals(PlaceText.of(wanted.geometry()));
    }

    /** Whether it has a place on its page: one that could not be placed, or not yet, waits beside it. */
    public boolean isPlaced() {
        return place == null || place.isPlaced();
    }
}
