package vn.hoivan.notifications;

import java.time.Instant;
import java.util.UUID;

/** A line at the bell. @param link path within the product; @param readAt null while it is new */
public record NoticeRow(UUID id, String text, String link, UUID objectId, Instant createdAt, Instant readAt) {

    public UUID getId() {
        return id;
    }

    public String getText() {
        return text;
    }

    public String getLink() {
        return link;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public boolean isNew() {
        return readAt == null;
    }
}
