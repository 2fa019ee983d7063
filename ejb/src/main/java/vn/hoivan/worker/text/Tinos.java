package vn.hoivan.worker.text;

import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The faces of Tinos, which measures like Times New Roman and has all Vietnamese letters. */
enum Tinos {
    REGULAR("Regular", 400, false),
    ITALIC("Italic", 400, true),
    BOLD("Bold", 700, false),
    BOLD_ITALIC("BoldItalic", 700, true);

    private final String file;
    private final int weight;
    private final boolean italic;

    Tinos(String file, int weight, boolean italic) {
        this.file = "/vn/hoivan/worker/fonts/Tinos-" + file + ".ttf";
        this.weight = weight;
        this.italic = italic;
    }

    static Tinos of(boolean bold, boolean italic) {
        return bold ? italic ? BOLD_ITALIC : BOLD : italic ? ITALIC : REGULAR;
    }

    int weight() {
        return weight;
    }

    boolean italic() {
        return italic;
    }

    /**
     * Embeds the letters that will be used. Ligatures are off: nobody wants them in an official paper, and PDFBox
     * spends more time looking for them than on all the rest.
     */
    PDType0Font embed(PDDocument document) throws IOException {
        try (InputStream face = Tinos.class.getResourceAsStream(file)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(face));
            font.setEnableGsub(false);
            document.registerTrueTypeFontForClosing(font);
            return PDType0Font.load(document, font, true);
        }
    }
}
