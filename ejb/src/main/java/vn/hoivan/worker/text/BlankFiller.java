package vn.hoivan.worker.text;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import vn.hoivan.worker.Area;
import vn.hoivan.worker.TextPlace;
import vn.hoivan.worker.TextPlace.Align;
import vn.hoivan.worker.pdf.PageOverlay;

/** Collects what goes into the blanks of each page and lays it over in one piece. */
final class BlankFiller {

    /** A long number in a short blank is set narrower rather than over its neighbours, down to this. */
    private static final float NARROWEST = 0.6f;

    private record Entry(TextPlace place, String text) {
    }

    private final PDDocument document;
    private final Map<Tinos, PDType0Font> fonts = new EnumMap<>(Tinos.class);
    private final Map<Integer, List<Entry>> entries = new TreeMap<>();

    BlankFiller(PDDocument document) {
        this.document = document;
    }

    /** @param place null leaves the text out */
    void fill(TextPlace place, String text) {
        if (place != null) {
            entries.computeIfAbsent(place.area().page(), page -> new ArrayList<>()).add(new Entry(place, text));
        }
    }

    void finish() throws IOException {
        for (Map.Entry<Integer, List<Entry>> page : entries.entrySet()) {
            overlay(document.getPage(page.getKey() - 1), page.getValue());
        }
    }

    private void overlay(PDPage page, List<Entry> texts) throws IOException {
        PDAppearanceStream form = new PDAppearanceStream(document);
        form.setBBox(page.getCropBox());
        form.setResources(new PDResources());
        try (PDPageContentStream content = new PDPageContentStream(document, form)) {
            for (Entry entry : texts) {
                cover(content, entry.place().dots());
                print(content, entry);
            }
        }
        try (PageOverlay overlay = new PageOverlay(document, page)) {
            overlay.draw(form, new AffineTransform());
        }
    }

    private static void cover(PDPageContentStream content, Area dots) throws IOException {
        if (dots != null) {
            content.setNonStrokingColor(1f);
            content.addRect((float) dots.x(), (float) dots.y(), (float) dots.width(), (float) dots.height());
            content.fill();
        }
    }

    private void print(PDPageContentStream content, Entry entry) throws IOException {
        TextPlace place = entry.place();
        PDType0Font font = font(Tinos.of(place.bold(), place.italic()));
        float size = (float) place.size();
        float width = font.getStringWidth(entry.text()) * size / 1000;
        float scale = (float) Math.max(NARROWEST, Math.min(1, place.area().width() / width));
        content.setNonStrokingColor(0f);
        content.beginText();
        content.setFont(font, size);
        content.setHorizontalScaling(scale * 100);
        double left = (place.area().width() - width * scale) / (place.align() == Align.END ? 1 : 2);
        content.newLineAtOffset((float) (place.area().x() + left), (float) place.baseline());
        content.showText(entry.text());
        content.endText();
    }

    private PDType0Font font(Tinos face) throws IOException {
        PDType0Font font = fonts.get(face);
        if (font == null) {
            font = face.embed(document);
            fonts.put(face, font);
        }
        return font;
    }
}
