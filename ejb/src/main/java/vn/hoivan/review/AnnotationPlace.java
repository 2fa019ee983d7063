package vn.hoivan.review;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import vn.hoivan.shared.Ids;

/**
 * Where a note lies in a version later than the one it was made on. A note has one place in each later version, also
 * where it could not be placed: none is lost.
 */
@Entity
@Table(name = "annotation_place")
public class AnnotationPlace {

    @Id
    private UUID id;
    @Column(name = "annotation_id", nullable = false)
    private UUID annotationId;
    @Column(name = "paper_version_id", nullable = false)
    private UUID paperVersionId;
    @Column(name = "from_version_id", nullable = false)
    private UUID fromVersionId;
    @Column(name = "from_page", nullable = false)
    private int fromPage;
    @Column(nullable = false)
    private int page;
    @Column(nullable = false)
    private String geometry;
    @Embedded
    private Quote quote;
    @Column(length = Quote.LENGTH)
    private String was;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private PlaceState state;
    @Column(name = "placed_at", nullable = false)
    private Instant placedAt;

    protected AnnotationPlace() {
    }

    AnnotationPlace(PlacedNote source, UUID paperVersionId, FoundPlace found, Instant now) {
        this.id = Ids.next();
        this.annotationId = source.note().getId();
        this.paperVersionId = paperVersionId;
        this.fromVersionId = source.versionId();
        this.fromPage = source.page();
        this.was = source.quote().map(words -> words.words().exact()).orElse(null);
        put(found, now);
    }

    /** Stands for the place of a note that is still being looked for; not to be kept before it is {@linkplain #put put}. */
    static AnnotationPlace pending(Annotation note, UUID paperVersionId) {
        FoundPlace unknown = new FoundPlace(PlaceState.PENDING, note.getPage(), note.getGeometry(), note.quote().map(Quote::words).orElse(null));
        return new AnnotationPlace(new PlacedNote(note, null), paperVersionId, unknown, note.getUpdatedAt());
    }

    void put(FoundPlace found, Instant now) {
        page = found.page();
        geometry = found.geometry();
        quote = found.quote() == null ? null : new Quote(found.quote());
        state = found.state();
        placedAt = now;
    }

    boolean isPlaced() {
        return state != PlaceState.NOT_PLACED && state != PlaceState.PENDING;
    }

    UUID getAnnotationId() {
        return annotationId;
    }

    UUID getPaperVersionId() {
        return paperVersionId;
    }

    UUID getFromVersionId() {
        return fromVersionId;
    }

    int getFromPage() {
        return fromPage;
    }

    int getPage() {
        return page;
    }

    String getGeometry() {
        return geometry;
    }

    Quote getQuote() {
        return quote;
    }

    String getWas() {
        return was;
    }

    PlaceState getState() {
        return state;
    }
}
