package vn.hoivan.meetings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import vn.hoivan.files.FileState;

/**
 * A submission with its papers.
 *
 * @param meetingBody  who meets: the title of a meeting is for those who may open it
 * @param editable     whether the caller may change and propose it now
 * @param withdrawable whether the caller may take it back
 */
public record SubmissionDetail(UUID id, int version, String title, String summary, UUID incomingDocumentId, UUID author,
        String authorName, SubmissionState state, UUID meetingId, String meetingBody, Instant meetingStartsAt,
        String reason, Instant createdAt, Instant proposedAt, List<File> files, boolean editable, boolean withdrawable) {

    /** @param pages null while it is being prepared */
    public record File(UUID fileId, String title, String fileName, Integer pages, FileState state) {

        public UUID getFileId() {
            return fileId;
        }

        public String getTitle() {
            return title;
        }

        public String getFileName() {
            return fileName;
        }

        public Integer getPages() {
            return pages;
        }

        public FileState getState() {
            return state;
        }
    }

    public UUID getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public String getTitle() {
        return title;
    }

    public String getSummary() {
        return summary;
    }

    public UUID getIncomingDocumentId() {
        return incomingDocumentId;
    }

    public UUID getAuthor() {
        return author;
    }

    public String getAuthorName() {
        return authorName;
    }

    public SubmissionState getState() {
        return state;
    }

    public UUID getMeetingId() {
        return meetingId;
    }

    public String getMeetingBody() {
        return meetingBody;
    }

    public Instant getMeetingStartsAt() {
        return meetingStartsAt;
    }

    public String getReason() {
        return reason;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getProposedAt() {
        return proposedAt;
    }

    public List<File> getFiles() {
        return files;
    }

    public boolean isEditable() {
        return editable;
    }

    public boolean isWithdrawable() {
        return withdrawable;
    }
}
