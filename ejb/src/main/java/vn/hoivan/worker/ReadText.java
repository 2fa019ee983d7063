package vn.hoivan.worker;

/**
 * Reads the words of a PDF, those in signature appearances included.
 *
 * @param file   the PDF; it is not changed
 * @param output where the text goes, or null for the counts alone: UTF-8, one line a page,
 *               {@code {"page":1,"text":"…"}}, pages in order, those without text left out
 */
public record ReadText(String file, String output) {

    public static final OperationKey<ReadText, TextRead> KEY =
            new OperationKey<>("vn.hoivan.worker.text.ReadingText", ReadText.class, TextRead.class);
}
