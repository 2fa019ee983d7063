package vn.hoivan.meetings;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A paper as an edition shows it. */
@Embeddable
class EditionPaper {

    @Column(name = "paper_id", nullable = false)
    private UUID paperId;
    @Column(name = "paper_version_id", nullable = false)
    private UUID versionId;
    @Column(name = "agenda_item_id", nullable = false)
    private UUID itemId;
    @Column(nullable = false)
    private int position;
    @Column(nullable = false, length = Paper.TITLE_LENGTH)
    private String title;
    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private Change change;

    protected EditionPaper() {
    }

    EditionPaper(UUID itemId, ShownPaper paper) {
        this.paperId = paper.paperId();
        this.versionId = paper.versionId();
        this.itemId = itemId;
        this.position = paper.position();
        this.title = paper.title();
        this.change = paper.change();
    }

    UUID itemId() {
        return itemId;
    }

    ShownPaper shown() {
        return new ShownPaper(paperId, versionId, title, position, change);
    }
}
