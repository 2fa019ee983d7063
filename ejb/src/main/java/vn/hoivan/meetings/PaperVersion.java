package vn.hoivan.meetings;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import vn.hoivan.shared.Ids;
import vn.hoivan.shared.Vietnamese;

/** One file of a paper. Versions never change and are never deleted: notes belong to them. */
@Entity
@Table(name = "paper_version")
public class PaperVersion {

    public static final int NOTE_LENGTH = 500;

    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "paper_id", nullable = false)
    private Paper paper;
    @Column(nullable = false)
    private int number;
    @Column(name = "file_id", nullable = false)
    private UUID fileId;
    @Column(length = NOTE_LENGTH)
    private String note;
    @Column(name = "published_in")
    private Integer publishedIn;
    @Column(name = "created_by", nullable = false)
    private UUID createdBy;
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    protected PaperVersion() {
    }

    PaperVersion(Paper paper, int number, UUID fileId, String note, UUID createdBy, Instant now) {
        this.id = Ids.next();
        this.paper = paper;
        this.number = number;
        this.fileId = fileId;
        this.note = Vietnamese.line(note);
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    void published(int edition) {
        if (publishedIn == null) {
            publishedIn = edition;
        }
    }

    public UUID getId() {
        return id;
    }

    public Paper getPaper() {
        return paper;
    }

    public int getNumber() {
        return number;
    }

    public UUID getFileId() {
        return fileId;
    }

    /** What was changed, in the words of whoever replaced the file. */
    public String getNote() {
        return note;
    }

    /** @return the first edition with it, null where none has shown it */
    public Integer getPublishedIn() {
        return publishedIn;
    }

    public boolean isPublished() {
        return publishedIn != null;
    }

    public UUID getCreatedBy() {
        return createdBy;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
