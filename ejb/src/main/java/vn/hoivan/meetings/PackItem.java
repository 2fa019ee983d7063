package vn.hoivan.meetings;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** An agenda item as it stands in a pack. */
@Embeddable
class PackItem {

    @Column(name = "agenda_item_id", nullable = false)
    private UUID itemId;
    @Column(nullable = false)
    private int position;
    @Column(nullable = false, length = AgendaItem.TITLE_LENGTH)
    private String title;
    @Column(length = 220)
    private String presenter;
    @Column(name = "duration_minutes", nullable = false)
    private int durationMinutes;

    protected PackItem() {
    }

    PackItem(ShownItem item, String presenter) {
        this.itemId = item.itemId();
        this.position = item.position();
        this.title = item.title();
        this.presenter = presenter;
        this.durationMinutes = item.minutes();
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

    String presenter() {
        return presenter;
    }

    int durationMinutes() {
        return durationMinutes;
    }
}
