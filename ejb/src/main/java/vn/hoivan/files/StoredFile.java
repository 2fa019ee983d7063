package vn.hoivan.files;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import vn.hoivan.shared.BaseEntity;
import vn.hoivan.shared.Ids;

/**
 * A file somebody gave us, or that we made. Its bytes lie in the file store under their SHA-256 and never change.
 * It is RECEIVED first; the worker then prepares a view copy and its text, and it is READY or REFUSED.
 */
@Entity
@Table(name = "file")
public class StoredFile extends BaseEntity {

    public static final String PDF = "application/pdf";
    public static final int NAME_LENGTH = 255;

    @Column(nullable = false, length = 64)
    private String sha256;
    @Column(nullable = false)
    private long size;
    @Column(name = "media_type", nullable = false, length = 100)
    private String mediaType;
    @Column(nullable = false, length = NAME_LENGTH)
    private String name;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private FileState state = FileState.RECEIVED;
    @Enumerated(EnumType.STRING)
    @Column(length = 30)
    private FileReason reason;
    private Integer pages;
    @Column(name = "has_text")
    private Boolean hasText;
    private Integer signatures;
    @Column(name = "view_sha256", length = 64)
    private String viewSha256;
    @Column(name = "view_size")
    private Long viewSize;
    @Column(name = "converted_sha256", length = 64)
    private String convertedSha256;
    @Column(name = "thumbnail_sha256", length = 64)
    private String thumbnailSha256;
    @Column(name = "uploaded_by")
    private UUID uploadedBy;
    @Column(name = "uploaded_at", nullable = false)
    private Instant uploadedAt;

    protected StoredFile() {
    }

    /** @param uploadedBy null for files the system makes */
    StoredFile(Blob blob, String mediaType, String name, UUID uploadedBy, Instant now) {
        super(Ids.next());
        this.sha256 = blob.sha256();
        this.size = blob.size();
        this.mediaType = mediaType;
        this.name = name;
        this.uploadedBy = uploadedBy;
        this.uploadedAt = now;
    }

    void inspected(int pageCount, int signatureCount) {
        pages = pageCount;
        signatures = signatureCount;
    }

    void read(boolean usableText) {
        hasText = usableText;
    }

    void viewedBy(Blob viewCopy) {
        viewSha256 = viewCopy.sha256();
        viewSize = viewCopy.size();
    }

    void convertedTo(Blob pdf) {
        convertedSha256 = pdf == null ? null : pdf.sha256();
    }

    void picturedBy(Blob thumbnail) {
        thumbnailSha256 = thumbnail.sha256();
    }

    void ready(FileReason remark) {
        state = FileState.READY;
        reason = remark;
    }

    void refuse(FileReason why) {
        state = FileState.REFUSED;
        reason = why;
    }

    void becomeLike(StoredFile twin) {
        pages = twin.pages;
        signatures = twin.signatures;
        hasText = twin.hasText;
        viewSha256 = twin.viewSha256;
        viewSize = twin.viewSize;
        convertedSha256 = twin.convertedSha256;
        thumbnailSha256 = twin.thumbnailSha256;
        state = twin.state;
        reason = twin.reason;
    }

    public String getSha256() {
        return sha256;
    }

    public long getSize() {
        return size;
    }

    /** @return the SHA-256 of the PDF to read: its own, or of the one it was converted to; null where there is none */
    public String readable() {
        return isPdf() ? sha256 : convertedSha256;
    }

    public boolean isPdf() {
        return PDF.equals(mediaType);
    }

    public String getMediaType() {
        return mediaType;
    }

    public String getName() {
        return name;
    }

    public FileState getState() {
        return state;
    }

    /** @return why it is refused or has no view; null where nothing is wrong */
    public FileReason getReason() {
        return reason;
    }

    /** @return null while not yet inspected */
    public Integer getPages() {
        return pages;
    }

    /** @return null while not yet read; false: not searchable inside */
    public Boolean getHasText() {
        return hasText;
    }

    public Integer getSignatures() {
        return signatures;
    }

    public String getViewSha256() {
        return viewSha256;
    }

    public Long getViewSize() {
        return viewSize;
    }

    public String getThumbnailSha256() {
        return thumbnailSha256;
    }

    public UUID getUploadedBy() {
        return uploadedBy;
    }

    public Instant getUploadedAt() {
        return uploadedAt;
    }
}
