package vn.hoivan.files;

import java.util.UUID;

/**
 * What is told about a file.
 *
 * @param pages  null while being prepared
 * @param reason null where nothing is wrong
 */
public record FileFacts(UUID id, String sha256, long size, String mediaType, String name, Integer pages,
        FileState state, FileReason reason, Boolean hasText, Integer signatures) {

    static FileFacts of(StoredFile file) {
        return new FileFacts(file.getId(), file.getSha256(), file.getSize(), file.getMediaType(), file.getName(),
                file.getPages(), file.getState(), file.getReason(), file.getHasText(), file.getSignatures());
    }

    public UUID getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public long getSize() {
        return size;
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

    public Boolean getHasText() {
        return hasText;
    }
}
