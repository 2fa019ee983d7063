package vn.hoivan.meetings;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A paper in a pack; its pages are known once the pack is built. */
@Embeddable
class PackPaper {

    @Column(name = "paper_version_id", nullable = false)
    private UUID versionId;
    @Column(name = "agenda_item_id", nullable = false)
    private UUID itemId;
    @Column(nullable = false)
    private int position;
    @Column(nullable = false, length = Paper.TITLE_LENGTH)
    private String title;
    @Column(name = "first_page")
    private Integer firstPage;
    @Column
    private Integer pages;

    protected PackPaper() {
    }

    PackPaper(UUID itemId, ShownPaper paper) {
        this.versionId = paper.versionId();
        this.itemId = itemId;
        this.position = paper.position();
        this.title = paper.title();
    }

    /** @param first null where the pack has only a notice in its place */
    void placed(Integer first, Integer count) {
        firstPage = first;
        pages = count;
    }

    UUID versionId() {
        return versionId;
    }

    UUID itemId() {
        return itemId;
    }

    int position() {
        return position;
    }

    String title() {
        return title;
    }

    Integer firstPage() {
        return firstPage;
    }

    Integer pages() {
        return pages;
    }
}
