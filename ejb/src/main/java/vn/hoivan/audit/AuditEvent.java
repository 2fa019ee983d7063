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
        this.title = cut(event.title());
        this.detail = event.detail();
        this.requestId = requestId;
        this.address = address;
    }

    private static String cut(String title) {
        return title == null || title.length() <= 600 ? title : title.substring(0, 600);
    }
}
