package vn.hoivan.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import vn.hoivan.shared.Ids;

/** Bút phê: what a leader wants done about an incoming document (Decree 30/2020/NĐ-CP, art. 23). Never changed. */
@Entity
public class Directive {

    public static final int TEXT_LENGTH = 2000;

    @Id
    private UUID id;
    @Column(name = "document_id", nullable = false)
    private UUID documentId;
    @Column(name = "author_id", nullable = false)
    private UUID authorId;
    @Column(nullable = false, length = TEXT_LENGTH)
    private String text;
    @Column(name = "due_date")
    private LocalDate dueDate;
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    protected Directive() {
    }

    Directive(UUID documentId, UUID authorId, String text, LocalDate dueDate, Instant now) {
        this.id = Ids.next();
        this.documentId = documentId;
        this.authorId = authorId;
        this.text = text;
        this.dueDate = dueDate;
        this.createdAt = now;
    }

    public UUID getId() {
        return id;
    }

    public UUID getDocumentId() {
        return documentId;
    }

    public UUID getAuthorId() {
        return authorId;
    }

    public String getText() {
        return text;
    }

    public LocalDate getDueDate() {
        return dueDate;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
