package vn.hoivan.worker.revision;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.pdf.Documents;
import vn.hoivan.worker.pdf.SignatureAppearances;
import vn.hoivan.worker.text.PlacedLine;
import vn.hoivan.worker.text.PlacedLine.PlacedWord;
import vn.hoivan.worker.text.PlacedWords;

/** Reads the words of a PDF with their places, and how pages look that are pictures. What cannot be read is a picture. */
final class PaperReader {

    private static final Logger LOG = Logger.getLogger(PaperReader.class.getName());

    /** Of all pages together: more than any paper has, and what the memory of a worker holds. */
    private static final int MOST_WORDS = 600_000;

    /** A page with fewer words and a large image is a scan that something was stamped on. */
    private static final int FEW_WORDS = 40;

    private static final long LARGE_IMAGE = 500_000;
    private static final float PICTURE_SIDE = 280;

    private final PDDocument document;
    private final PDFRenderer renderer;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<Integer, Picture> scans = new TreeMap<>();
    private final Map<String, String> known = new HashMap<>();
    private int line;

    private PaperReader(PDDocument document) {
        this.document = document;
        renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
    }

    static ReadPaper read(Path file) throws IOException, Refusal {
        try (PDDocument document = Documents.open(file)) {
            SignatureAppearances.flatten(document);
            return new PaperReader(document).read();
        }
    }

    private ReadPaper read() {
        PlacedWords words = new PlacedWords(document);
        EdgeLines edges = new EdgeLines();
        List<List<PlacedLine>> pages = new ArrayList<>();
        int count = 0;
        for (int number = 1; number <= document.getNumberOfPages(); number++) {
            List<PlacedLine> lines = count > MOST_WORDS ? List.of() : words.of(number).orElse(List.of());
            count += lines.stream().mapToInt(each -> each.words().size()).sum();
            edges.add(lines);
            pages.add(lines);
        }
        for (int number = 1; number <= pages.size(); number++) {
            add(number, pages.set(number - 1, List.of()), edges);
        }
        return new ReadPaper(new PaperText(TableHeads.last(new PaperText(tokens, sheets)), sheets), scans);
    }

    private void add(int number, List<PlacedLine> lines, EdgeLines edges) {
        PDPage page = document.getPage(number - 1);
        PDRectangle box = page.getCropBox();
        sheets.add(new Sheet(box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight()));
        int before = tokens.size();
        for (PlacedLine each : lines) {
            if (!edges.has(each)) {
                add(number, each);
            }
        }
        int words = tokens.size() - before;
        if (words == 0 || words < FEW_WORDS && hasLargeImage(page)) {
            scans.put(number, picture(number));
        }
    }

    private void add(int page, PlacedLine placed) {
        line++;
        for (PlacedWord word : placed.words()) {
            String key = Keys.of(word.text());
            if (!key.isEmpty() && !continued(page, word)) {
                tokens.add(new Token(shared(word.text()), shared(key), page, line, placed.apart(), false, word.span(), null));
            }
        }
    }

    /** Puts the rest of a word that the end of the last line broke to its beginning. */
    private boolean continued(int page, PlacedWord word) {
        Token last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
        if (last == null || last.page() != page || last.line() != line - 1 || last.rest() != null
                || !Keys.broken(last.text(), word.text())) {
            return false;
        }
        String text = last.text() + word.text();
        tokens.set(tokens.size() - 1, new Token(text, Keys.of(text), page, last.line(), last.apart(), false, last.span(), word.span()));
        return true;
    }

    private String shared(String text) {
        return known.computeIfAbsent(text, same -> same);
    }

    private static boolean hasLargeImage(PDPage page) {
        try {
            PDResources resources = page.getResources();
            if (resources == null) {
                return false;
            }
            for (COSName name : resources.getXObjectNames()) {
                if (resources.isImageXObject(name) && resources.getXObject(name) instanceof PDImageXObject image
                        && (long) image.getWidth() * image.getHeight() >= LARGE_IMAGE) {
                    return true;
                }
            }
            return false;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return false;
        }
    }

    private Picture picture(int number) {
        try {
            PDRectangle box = document.getPage(number - 1).getCropBox();
            float scale = PICTURE_SIDE / Math.max(box.getWidth(), box.getHeight());
            return Picture.of(renderer.renderImage(number - 1, scale, ImageType.GRAY));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.log(Level.INFO, e, () -> "Page " + number + " cannot be drawn");
            return null;
        }
    }
}
