package vn.hoivan.meetings;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** An agenda item as an edition shows it. */
@Embeddable
class EditionItem {

    @Column(name = "agenda_item_id", nullable = false)
    private UUID itemId;
    @Column(nullable = false)
    private int position;
    @Column(nullable = false, length = AgendaItem.TITLE_LENGTH)
    private String title;
    @Column(name = "presenter_id")
    private UUID presenterId;
    @Column(name = "duration_minutes", nullable = false)
    private int durationMinutes;
    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private Change change;

    protected EditionItem() {
    }

    EditionItem(ShownItem item) {
        this.itemId = item.itemId();
        this.position = item.position();
        this.title = item.title();
        this.presenterId = item.presenterId();
        this.durationMinutes = item.minutes();
        this.change = item.change();
    }

    UUID itemId() {
        return itemId;
    }

    ShownItem with(List<ShownPaper> papers) {
        return new ShownItem(itemId, position, title, presenterId, durationMinutes, change, papers);
    }
}
