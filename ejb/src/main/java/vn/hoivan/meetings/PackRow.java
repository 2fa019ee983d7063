package vn.hoivan.meetings;

import java.util.List;
import java.util.UUID;

/** A pack as the secretary watches it being built. @param readers names */
public record PackRow(UUID id, PackState state, List<String> readers, Integer pages, UUID fileId, String reason) {

    public UUID getId() {
        return id;
    }

    public PackState getState() {
        return state;
    }

    public List<String> getReaders() {
        return readers;
    }

    public Integer getPages() {
        return pages;
    }

    public UUID getFileId() {
        return fileId;
    }

    public String getReason() {
        return reason;
    }
}
