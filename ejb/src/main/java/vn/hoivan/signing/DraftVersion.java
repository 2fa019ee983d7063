package vn.hoivan.signing;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import vn.hoivan.shared.Ids;

/** One upload of a draft, and what became of it: numbered, signed, sealed. Each is a file of its own. */
@Entity
@Table(name = "draft_version")
class DraftVersion {

    @Id
    private UUID id;
    @Column(name = "draft_id", nullable = false)
    private UUID draftId;
    @Column(nullable = false)
    private int number;
    @Column(name = "file_id", nullable = false)
    private UUID fileId;
    private String places;
    @Column(name = "numbered_sha256", length = 64)
    private String numberedSha256;
    @Column(name = "signed_file_id")
    private UUID signedFileId;
    @Column(name = "sealed_file_id")
    private UUID sealedFileId;
    private String mark;
    @Column(name = "created_by", nullable = false)
    private UUID createdBy;
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    protected DraftVersion() {
    }

    DraftVersion(UUID draftId, int number, UUID fileId, UUID createdBy, Instant now) {
        this.id = Ids.next();
        this.draftId = draftId;
        this.number = number;
        this.fileId = fileId;
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    /** @param json of the places, as found or as a person put them; what was printed at the old ones is void */
    void place(String json) {
        places = json;
        numberedSha256 = null;
    }

    void number(String sha256) {
        numberedSha256 = sha256;
    }

    /** @param markJson where the signature is seen: the seal goes over its left third */
    void sign(UUID signedFile, String markJson) {
        signedFileId = signedFile;
        mark = markJson;
    }

    void seal(UUID sealedFile) {
        sealedFileId = sealedFile;
    }

    /** @return the newest file of this version, exact bytes */
    UUID current() {
        return sealedFileId != null ? sealedFileId : signedFileId != null ? signedFileId : fileId;
    }

    UUID getId() {
        return id;
    }

    UUID getDraftId() {
        return draftId;
    }

    int getNumber() {
        return number;
    }

    UUID getFileId() {
        return fileId;
    }

    String getPlaces() {
        return places;
    }

    String getNumberedSha256() {
        return numberedSha256;
    }

    UUID getSignedFileId() {
        return signedFileId;
    }

    UUID getSealedFileId() {
        return sealedFileId;
    }

    String getMark() {
        return mark;
    }

    UUID getCreatedBy() {
        return createdBy;
    }

    Instant getCreatedAt() {
        return createdAt;
    }
}
