package vn.hoivan.worker.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

import vn.hoivan.worker.Refusal;

/** Writes, reads and renders one page, so that fonts, parser and renderer are loaded. */
public final class PdfWarmUp {

    public void run() throws IOException, Refusal {
        Path file = Files.createTempFile("warm", ".pdf");
        try {
            write(file);
            try (PDDocument document = Documents.open(file)) {
                SignatureAppearances.flatten(document);
                new PDFTextStripper().getText(document);
                new PDFRenderer(document).renderImageWithDPI(0, 24);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void write(Path file) throws IOException {
        try (PDDocument document = Documents.create()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new Fonts(document).regular(), 12);
                content.showText("Cộng hòa xã hội chủ nghĩa Việt Nam");
                content.endText();
            }
            document.save(file.toFile());
        }
    }
}
