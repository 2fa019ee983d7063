package vn.hoivan.worker.pdf;

import java.io.IOException;

import org.apache.pdfbox.pdmodel.PDDocument;

import vn.hoivan.worker.AssemblePack.Labels;
import vn.hoivan.worker.AssemblePack.Paper;
import vn.hoivan.worker.Refusal.Reason;
import vn.hoivan.worker.pdf.Fonts.Face;

/** The page that stands for a paper which cannot be read. */
final class PackNotice {

    private final PDDocument pack;
    private final Fonts fonts;
    private final Labels labels;

    PackNotice(PDDocument pack, Fonts fonts, Labels labels) {
        this.pack = pack;
        this.fonts = fonts;
        this.labels = labels;
    }

    void add(Paper paper, Reason reason) throws IOException {
        try (Sheet sheet = new Sheet(pack, fonts)) {
            float y = sheet.paragraph(Face.BOLD, 16, Sheet.LEFT, Sheet.TOP - 80, paper.title());
            y = sheet.paragraph(Face.REGULAR, 13, Sheet.LEFT, y - 12, labels.unavailable());
            sheet.paragraph(Face.ITALIC, 13, Sheet.LEFT, y, labels.reasons().getOrDefault(reason.name(), ""));
            pack.addPage(sheet.page());
        }
    }
}
