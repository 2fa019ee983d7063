package vn.hoivan.meetings;

import java.util.UUID;

import vn.hoivan.files.FileReason;
import vn.hoivan.files.FileState;

/**
 * A paper beside its agenda item, in the version the reader gets.
 *
 * @param number of the version
 * @param fileId null where it is withdrawn
 * @param pages  null while the file is being prepared
 * @param change against the edition before, null where there is none
 */
public record PaperRow(UUID id, UUID versionId, int number, String title, UUID fileId, String fileName, Integer pages,
        FileState state, FileReason reason, Change change, String note) {

    public UUID getId() {
        return id;
    }

    public UUID getVersionId() {
        return versionId;
    }

    public int getNumber() {
        return number;
    }

    public String getTitle() {
        return title;
    }

    public UUID getFileId() {
        return fileId;
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

    public FileReason getReason() {
        return reason;
    }

    public Change getChange() {
        return change;
    }

    public String getNote() {
        return note;
    }

    public boolean isWithdrawn() {
        return change == Change.WITHDRAWN;
    }
}
