package vn.hoivan.review;

/** What a copy with notes is. */
public enum CopyForm {
    /** The paper, the notes as annotations that other readers show, answer and print. */
    PDF("pdf", "application/pdf"),
    /** The paper, the marks part of its pages. */
    FLAT("pdf", "application/pdf"),
    /** The notes alone, for readers that lay them over the paper they have. */
    XFDF("xfdf", "application/vnd.adobe.xfdf"),
    /** The notes alone, as {@link NotesFile}. */
    JSON("json", "application/json");

    private final String extension;
    private final String mediaType;

    CopyForm(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }
}
