package vn.hoivan.audit;

import java.time.Instant;
import java.util.UUID;

/** One line of the audit trail, for lists and the API. */
public record AuditRow(long seq, Instant at, String actorName, String action, String objectKind, UUID objectId,
        String title, String detail, String requestId, String address) {

    public long getSeq() {
        return seq;
    }

    public Instant getAt() {
        return at;
    }

    public String getActorName() {
        return actorName;
    }

    public String getAction() {
        return action;
    }

    public String getObjectKind() {
        return objectKind;
    }

    public UUID getObjectId() {
        return objectId;
    }

    public String getTitle() {
        return title;
    }

    public String getDetail() {
        return detail;
    }

    public String getRequestId() {
        return requestId;
    }

    public String getAddress() {
        return address;
    }
}
