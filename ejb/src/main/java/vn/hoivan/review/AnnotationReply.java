package vn.hoivan.review;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import vn.hoivan.shared.BaseEntity;
import vn.hoivan.shared.Ids;

/** Trả lời: what somebody who sees a note says to it; seen by everybody who sees the note. */
@Entity
@Table(name = "annotation_reply")
public class AnnotationReply extends BaseEntity {

    static final int TEXT_LENGTH = 4_000;

    @Column(name = "annotation_id", nullable = false)
    private UUID annotationId;
    @Column(name = "author_id", nullable = false)
    private UUID authorId;
    @Column(nullable = false, length = TEXT_LENGTH)
    private String text;
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;
    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;
    @Column(name = "deleted_at")
    private Instant deletedAt;

    protected AnnotationReply() {
    }

    AnnotationReply(UUID annotationId, UUID authorId, String text, Instant now) {
        super(Ids.next());
        this.annotationId = annotationId;
        this.authorId = authorId;
        this.createdAt = now;
        change(text, now);
    }

    void change(String newText, Instant now) {
        text = newText;
        updatedAt = now;
    }

    void delete(Instant now) {
        deletedAt = now;
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    boolean isOf(UUID person) {
        return authorId.equals(person);
    }

    public UUID getAnnotationId() {
        return annotationId;
    }

    public UUID getAuthorId() {
        return authorId;
    }

    public String getText() {
        return text;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getUpdatedAt() {
        return updatedAt;
    }
}
