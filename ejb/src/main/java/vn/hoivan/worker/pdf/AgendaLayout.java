package vn.hoivan.worker.pdf;

import java.util.ArrayList;
import java.util.List;

import vn.hoivan.worker.AssemblePack.Entry;
import vn.hoivan.worker.AssemblePack.Labels;
import vn.hoivan.worker.AssemblePack.Paper;
import vn.hoivan.worker.pdf.AgendaLine.Piece;
import vn.hoivan.worker.pdf.Fonts.Face;

/** Breaks the agenda into lines and pages. An item's heading is not parted from its first paper. */
final class AgendaLayout {

    static final float HEADING = 40;

    private static final float SIZE = 13;
    private static final float SMALL = 12;
    private static final float INDENT = 30;
    private static final float GAP = 8;
    /** Kept free for the number of the page. */
    private static final float NUMBER = 45;

    private final Fonts fonts;
    private final Labels labels;
    private final List<List<AgendaLine>> pages = new ArrayList<>();
    private float free;
    private int paper;

    AgendaLayout(Fonts fonts, Labels labels) {
        this.fonts = fonts;
        this.labels = labels;
    }

    /** At least one page. */
    List<List<AgendaLine>> pages(List<Entry> agenda) {
        newPage();
        free -= HEADING;
        for (Entry entry : agenda) {
            List<AgendaLine> block = heading(entry);
            for (Paper next : entry.papers()) {
                block.addAll(paper(next, paper++));
                place(block);
                block = new ArrayList<>();
            }
            place(block);
        }
        return pages;
    }

    private void place(List<AgendaLine> block) {
        double height = block.stream().mapToDouble(AgendaLine::height).sum();
        if (height > free && height <= Sheet.TOP - Sheet.BOTTOM) {
            newPage();
        }
        for (AgendaLine line : block) {
            if (line.height() > free) {
                newPage();
            }
            pages.get(pages.size() - 1).add(line);
            free -= line.height();
        }
    }

    private void newPage() {
        pages.add(new ArrayList<>());
        free = Sheet.TOP - Sheet.BOTTOM;
    }

    private List<AgendaLine> heading(Entry entry) {
        List<AgendaLine> lines = new ArrayList<>();
        lines.add(new AgendaLine(GAP, List.of(), -1, false));
        for (String text : wrap(Face.BOLD, SIZE, entry.title(), INDENT)) {
            List<Piece> pieces = new ArrayList<>();
            if (lines.size() == 1) {
                pieces.add(new Piece(Face.BOLD, SIZE, Sheet.LEFT, entry.number() + "."));
            }
            pieces.add(new Piece(Face.BOLD, SIZE, Sheet.LEFT + INDENT, text));
            lines.add(line(SIZE, pieces, -1, false));
        }
        String details = details(entry);
        for (String text : details.isEmpty() ? List.<String>of() : wrap(Face.ITALIC, SMALL, details, INDENT)) {
            lines.add(line(SMALL, List.of(new Piece(Face.ITALIC, SMALL, Sheet.LEFT + INDENT, text)), -1, false));
        }
        return lines;
    }

    private String details(Entry entry) {
        List<String> parts = new ArrayList<>();
        if (entry.presenter() != null && !entry.presenter().isBlank()) {
            parts.add(labels.presenter() + ": " + entry.presenter());
        }
        if (entry.minutes() != null) {
            parts.add(entry.minutes() + " " + labels.minutes());
        }
        return String.join(" · ", parts);
    }

    private List<AgendaLine> paper(Paper content, int index) {
        String label = content.label() == null || content.label().isBlank() ? "" : " (" + content.label() + ")";
        List<String> texts = wrap(Face.REGULAR, SIZE, content.title() + label, 2 * INDENT);
        List<AgendaLine> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            List<Piece> pieces = new ArrayList<>();
            if (i == 0) {
                pieces.add(new Piece(Face.REGULAR, SIZE, Sheet.LEFT + 1.5f * INDENT, "–"));
            }
            pieces.add(new Piece(Face.REGULAR, SIZE, Sheet.LEFT + 2 * INDENT, texts.get(i)));
            lines.add(line(SIZE, pieces, index, i == texts.size() - 1));
        }
        return lines;
    }

    private List<String> wrap(Face face, float size, String text, float indent) {
        return TextLines.wrap(fonts.get(face), size, text, Sheet.RIGHT - Sheet.LEFT - indent - NUMBER);
    }

    private static AgendaLine line(float size, List<Piece> pieces, int paper, boolean last) {
        return new AgendaLine(size * Sheet.LEADING, pieces, paper, last);
    }
}
