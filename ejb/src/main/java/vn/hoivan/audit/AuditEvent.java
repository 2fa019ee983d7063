package vn.hoivan.audit;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import vn.hoivan.shared.DomainEvent;
import vn.hoivan.shared.Ids;
import vn.hoivan.shared.LastEdits;

/** One line of the audit trail; written once, never changed or deleted (DoD 5015.2, Decree 30 Appendix VI). */
@Entity
@Immutable
@Table(name = "audit_event")
class AuditEvent {

    @Id
    private UUID id;
    @Column(insertable = false, updatable = false)
    private Long seq;
    @Column(nullable = false)
    private Instant at;
    @Column(name = "agency_id")
    private UUID agencyId;
    @Column(name = "actor_id")
    private UUID actorId;
    @Column(name = "actor_name", nullable = false, length = 100)
    private String actorName;
    @Column(nullable = false, length = 60)
    private String action;
    @Column(name = "object_kind", length = 30)
    private String objectKind;
    @Column(name = "object_id")
    private UUID objectId;
    @Column(length = 200)
    private String reference;
    @Column(length = 600)
    private String title;
    private String detail;
    @Column(name = "request_id", length = 40)
    private String requestId;
    @Column(length = 60)
    private String address;

    protected AuditEvent() {
    }

    AuditEvent(Instant at, UUID agencyId, UUID actorId, String actorName, DomainEvent event, String requestId,
            String address) {
        this.id = Ids.next();
        this.at = at;
        this.agencyId = agencyId;
        this.actorId = actorId;
        this.actorName = actorName;
        this.action = event.action();
        this.objectKind = event.objectKind();
        this.objectId = event.objectId();
        this.reference = cut(event.reference(), 200);
        this.title = cut(event.title(), 600);
        this.detail = event.detail();
        this.requestId = requestId;
        this.address = address;
    }

    private static String cut(String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most);
    }

    String getObjectKind() {
        return objectKind;
    }

    UUID getObjectId() {
        return objectId;
    }

    LastEdits.Edit edit() {
        return new LastEdits.Edit(actorName, at);
    }

    AuditRow row() {
        return new AuditRow(seq, at, actorName, action, objectKind, objectId, title, detail, requestId, address);
    }

    /** For those who may not open what it is about: number and notation at most, no content. */
    AuditRow rowWithoutContent() {
        return new AuditRow(seq, at, actorName, action, objectKind, objectId, reference, null, requestId, address);
    }
}
