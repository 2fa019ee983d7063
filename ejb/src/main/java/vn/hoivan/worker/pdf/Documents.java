package vn.hoivan.worker.pdf;

import java.io.IOException;
import java.nio.file.Path;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.Refusal.Reason;

/** Opens other people's PDF files: judged by their content, never by their names. */
public final class Documents {

    public static final int MAX_PAGES = 5_000;

    /** ISO 32000-1 Annex C.2: the largest page a reader must show, in points. */
    public static final float MAX_PAGE_SIDE = 14_400;

    private Documents() {
    }

    /**
     * Opens a PDF with decoded streams kept in temporary files. The page tree of the opened document is whole:
     * cycles are cut, counts are right, inherited attributes stand on the pages, and every page has a sane size.
     * What opens with an empty password (a file that only restricts printing or copying) is opened; saving it
     * writes it in the clear. The caller closes the document.
     *
     * @throws Refusal where the file is empty, no PDF, damaged, cut off, asks for a password or goes beyond the limits
     */
    public static PDDocument open(Path file) throws Refusal, IOException {
        Shape.check(file);
        PDDocument document = load(file);
        try {
            PageTree.rebuild(document, PageTree.collect(document));
            checkPages(document);
            document.setAllSecurityToBeRemoved(true);
            return document;
        } catch (RuntimeException | StackOverflowError e) {
            document.close();
            throw new Refusal(Reason.DAMAGED, "The page tree cannot be read", e);
        } catch (Refusal e) {
            document.close();
            throw e;
        }
    }

    /** An empty document that keeps its streams in temporary files. */
    public static PDDocument create() {
        return new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    }

    private static PDDocument load(Path file) throws Refusal, IOException {
        RandomAccessRead source = new RandomAccessReadBufferedFile(file);
        try {
            return Loader.loadPDF(source, IOUtils.createTempFileOnlyStreamCache());
        } catch (InvalidPasswordException e) {
            source.close();
            throw new Refusal(Reason.PASSWORD_PROTECTED, "The file opens with a password only", e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            source.close();
            throw new Refusal(encrypted(e) ? Reason.PASSWORD_PROTECTED : Reason.DAMAGED, "The file cannot be opened", e);
        }
    }

    /** Certificate encryption and unknown security handlers fail with plain IOExceptions from the encryption package. */
    private static boolean encrypted(Throwable failure) {
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith(InvalidPasswordException.class.getPackageName())) {
                return true;
            }
        }
        return failure.getCause() != null && failure.getCause() != failure && encrypted(failure.getCause());
    }

    private static void checkPages(PDDocument document) throws Refusal {
        int number = 0;
        for (PDPage page : document.getPages()) {
            number++;
            PDRectangle box = page.getMediaBox();
            if (!(box.getWidth() <= MAX_PAGE_SIDE && box.getHeight() <= MAX_PAGE_SIDE)) {
                throw new Refusal(Reason.PAGE_TOO_LARGE, "Page " + number + " measures " + box);
            }
            if (!(box.getWidth() >= 1 && box.getHeight() >= 1)) {
                page.setMediaBox(PDRectangle.A4);
            }
        }
    }
}
