package vn.hoivan.notifications;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import vn.hoivan.shared.Ids;

/** A line at somebody's bell, in their language as it was when they were told. */
@Entity
@Table(name = "notice")
class BellNotice {

    static final int TEXT_LENGTH = 600;

    @Id
    private UUID id;
    @Column(name = "person_id", nullable = false)
    private UUID personId;
    @Column(nullable = false, length = TEXT_LENGTH)
    private String text;
    @Column(length = 200)
    private String link;
    @Column(name = "object_id")
    private UUID objectId;
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;
    @Column(name = "read_at")
    private Instant readAt;

    protected BellNotice() {
    }

    BellNotice(UUID personId, String text, String link, UUID objectId, Instant now) {
        this.id = Ids.next();
        this.personId = personId;
        this.text = MailText.cut(text, TEXT_LENGTH);
        this.link = link;
        this.objectId = objectId;
        this.createdAt = now;
    }
}
