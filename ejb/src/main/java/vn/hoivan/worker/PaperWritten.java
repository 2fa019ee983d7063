package vn.hoivan.worker;

/** What {@link WriteOfficialPaper} made. */
public record PaperWritten(int pages) {
}
