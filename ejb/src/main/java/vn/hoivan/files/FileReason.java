package vn.hoivan.files;

/** Why a file is refused, or READY without a view. Sentences: {@code FileReason.<name>}. */
public enum FileReason {
    EMPTY, NOT_A_PDF, DAMAGED, PASSWORD_PROTECTED, TOO_MANY_PAGES, PAGE_TOO_LARGE, TIME_LIMIT, MEMORY_LIMIT, FAILED,
    /** An office file where no converter is installed: kept as it is, cannot be shown. */
    NOT_CONVERTED,
    /** To be changed, but it carries a signature. */
    SIGNED,
    /** A further signature would harm those that it carries. */
    CANNOT_BE_SIGNED_AGAIN,
    /** A signature as it is to be shown would hide what others signed. */
    MARK_HIDES_CONTENT
}
