package vn.hoivan.meetings;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A paper that comes with a submission. */
@Embeddable
public class SubmissionFile {

    @Column(nullable = false)
    private int position;
    @Column(name = "file_id", nullable = false)
    private UUID fileId;
    @Column(nullable = false, length = Paper.TITLE_LENGTH)
    private String title;

    protected SubmissionFile() {
    }

    SubmissionFile(int position, UUID fileId, String title) {
        this.position = position;
        this.fileId = fileId;
        this.title = title;
    }

    public int getPosition() {
        return position;
    }

    public UUID getFileId() {
        return fileId;
    }

    public String getTitle() {
        return title;
    }
}
