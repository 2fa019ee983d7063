package vn.hoivan.worker.pdf;

import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;

import vn.hoivan.worker.AssembledPack.Placed;
import vn.hoivan.worker.pdf.AgendaLine.Piece;
import vn.hoivan.worker.pdf.Fonts.Face;

/** Draws the lines of the agenda, each paper with its page and a link to it. */
final class AgendaPages {

    private static final float SIZE = 13;
    private static final float DESCENT = 0.25f;

    private final PDDocument pack;
    private final Fonts fonts;
    private final String heading;

    AgendaPages(PDDocument pack, Fonts fonts, String heading) {
        this.pack = pack;
        this.fonts = fonts;
        this.heading = heading;
    }

    PDPage draw(List<AgendaLine> lines, List<Placed> placed, List<PDPage> targets, boolean first) throws IOException {
        try (Sheet sheet = new Sheet(pack, fonts)) {
            float y = Sheet.TOP;
            if (first) {
                sheet.centred(Face.BOLD, 16, y - 16, heading);
                y -= AgendaLayout.HEADING;
            }
            for (AgendaLine line : lines) {
                y -= line.height();
                draw(sheet, line, y);
                if (line.paper() >= 0) {
                    lead(sheet, line, y, placed.get(line.paper()), targets.get(line.paper()));
                }
            }
            return sheet.page();
        }
    }

    private static void draw(Sheet sheet, AgendaLine line, float y) throws IOException {
        for (Piece piece : line.pieces()) {
            sheet.text(piece.face(), piece.size(), piece.x(), y, piece.text());
        }
    }

    private void lead(Sheet sheet, AgendaLine line, float y, Placed placed, PDPage target) throws IOException {
        Piece end = line.pieces().get(line.pieces().size() - 1);
        if (line.last()) {
            String number = String.valueOf(placed.firstPage());
            float from = end.x() + fonts.width(end.face(), end.size(), end.text()) + 4;
            float dot = fonts.width(Face.REGULAR, SIZE, ".");
            float to = Sheet.RIGHT - fonts.width(Face.REGULAR, SIZE, number) - 4;
            sheet.endingAt(Face.REGULAR, SIZE, to, y, ".".repeat(Math.max(0, (int) ((to - from) / dot))));
            sheet.endingAt(Face.REGULAR, SIZE, Sheet.RIGHT, y, number);
        }
        sheet.page().getAnnotations().add(link(end.x(), y - DESCENT * SIZE, line.height(), target));
    }

    private static PDAnnotationLink link(float x, float y, float height, PDPage target) {
        PDAnnotationLink link = new PDAnnotationLink();
        link.setRectangle(new PDRectangle(x, y, Sheet.RIGHT - x, height));
        link.setDestination(PackOutline.top(target));
        PDBorderStyleDictionary none = new PDBorderStyleDictionary();
        none.setWidth(0);
        link.setBorderStyle(none);
        link.setPrinted(true);
        return link;
    }
}
