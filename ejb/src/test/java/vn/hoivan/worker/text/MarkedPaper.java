package vn.hoivan.worker.text;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Prints small lines at the top right of page 1, as signing and copying tools do. */
final class MarkedPaper {

    private MarkedPaper() {
    }

    static Path of(Path file, String... lines) throws IOException {
        Path marked = file.resolveSibling("marked.pdf");
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDType0Font font = Tinos.REGULAR.embed(document);
            try (PDPageContentStream content = new PDPageContentStream(document, document.getPage(0), AppendMode.APPEND,
                    true, true)) {
                content.beginText();
                content.setFont(font, 9);
                content.newLineAtOffset(300, 825);
                for (String line : lines) {
                    content.showText(line);
                    content.newLineAtOffset(0, -10);
                }
                content.endText();
            }
            document.save(marked.toFile());
        }
        return marked;
    }
}
