package vn.hoivan.worker.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

import vn.hoivan.worker.AssemblePack;
import vn.hoivan.worker.AssembledPack.Placed;
import vn.hoivan.worker.pdf.Fonts.Face;

/** Cover and agenda of a pack. How many pages they take is known before the pages of the papers are. */
final class PackFront {

    private static final float TITLE = 22;
    private static final float TEXT = 14;
    private static final float GAP = 16;

    private final PDDocument pack;
    private final Fonts fonts;
    private final AssemblePack content;
    private final List<List<AgendaLine>> agenda;

    PackFront(PDDocument pack, Fonts fonts, AssemblePack content) {
        this.pack = pack;
        this.fonts = fonts;
        this.content = content;
        this.agenda = new AgendaLayout(fonts, content.labels()).pages(content.agenda());
    }

    int pages() {
        return 1 + agenda.size();
    }

    /** @param targets first page of each paper, in the order of the agenda */
    List<PDPage> draw(List<Placed> placed, List<PDPage> targets) throws IOException {
        List<PDPage> pages = new ArrayList<>();
        pages.add(cover());
        AgendaPages drawing = new AgendaPages(pack, fonts, content.labels().agenda());
        for (List<AgendaLine> lines : agenda) {
            pages.add(drawing.draw(lines, placed, targets, pages.size() == 1));
        }
        return pages;
    }

    private PDPage cover() throws IOException {
        try (Sheet sheet = new Sheet(pack, fonts)) {
            float y = sheet.centred(Face.BOLD, TITLE, Sheet.HEIGHT * 0.72f, content.title());
            for (String line : content.subtitle()) {
                y = sheet.centred(Face.REGULAR, TEXT, y, line);
            }
            y -= TEXT;
            sheet.rule(Sheet.WIDTH * 0.4f, Sheet.WIDTH * 0.65f, y);
            y -= 3 * TEXT;
            facts(sheet, y);
            if (content.nameLine() != null) {
                sheet.centred(Face.ITALIC, TEXT, Sheet.BOTTOM + 20, content.nameLine());
            }
            return sheet.page();
        }
    }

    private void facts(Sheet sheet, float top) throws IOException {
        double widest = content.facts().stream().mapToDouble(fact -> fonts.width(Face.BOLD, TEXT, fact.label())).max()
                .orElse(0);
        float y = top;
        for (AssemblePack.Fact fact : content.facts()) {
            sheet.text(Face.BOLD, TEXT, Sheet.LEFT, y, fact.label());
            y = sheet.paragraph(Face.REGULAR, TEXT, Sheet.LEFT + (float) widest + GAP, y, fact.value()) - 4;
        }
    }
}
