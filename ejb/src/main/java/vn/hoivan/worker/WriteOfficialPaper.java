package vn.hoivan.worker;

/**
 * Lays out an official paper as Decree 30/2020/NĐ-CP, Appendix I wants it, as a PDF with embedded fonts.
 *
 * @param output where the PDF goes
 */
public record WriteOfficialPaper(OfficialPaper paper, String output) {

    public static final OperationKey<WriteOfficialPaper, WrittenPdf> KEY = new OperationKey<>(
            "vn.hoivan.worker.text.WritingOfficialPaper", WriteOfficialPaper.class, WrittenPdf.class);
}
