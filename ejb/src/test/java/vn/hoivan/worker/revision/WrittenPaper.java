package vn.hoivan.worker.revision;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import vn.hoivan.worker.CompareVersions.Mark;

/** Papers as PDF in different hands: lines, letters, page breaks and the order of drawing differ, the text does not. */
final class WrittenPaper {

    private static final float LEFT = 80;
    private static final float TOP = 760;
    private static final String BREAK = "\f";
    private static final String SCAN = "\u0001";

    private final List<String> paragraphs = new ArrayList<>();
    private float width = 440;
    private float size = 14;
    private int linesOnPage = 34;
    private boolean hyphenated;
    private boolean wordByWord;
    private int rotation;
    private PDRectangle cropBox = PDRectangle.A4;
    private Path file;

    WrittenPaper paragraphs(String... texts) {
        paragraphs.addAll(List.of(texts));
        return this;
    }

    static String[] repeated(String[] texts, int times) {
        return Stream.iterate(1, i -> i + 1).limit(times).flatMap(i -> Stream.of(texts).map(text -> text + " Mục " + i + ".")).toArray(String[]::new);
    }

    /** Begins another page. */
    WrittenPaper page(String... texts) {
        paragraphs.add(BREAK);
        return paragraphs(texts);
    }

    /** A page that is a picture: black lines by chance, the same for the same number. */
    WrittenPaper scan(int picture) {
        paragraphs.add(BREAK);
        paragraphs.add(SCAN + picture);
        return this;
    }

    WrittenPaper width(float value) {
        width = value;
        return this;
    }

    WrittenPaper size(float value) {
        size = value;
        return this;
    }

    WrittenPaper linesOnPage(int value) {
        linesOnPage = value;
        return this;
    }

    /** Breaks long words at the end of lines, where it can. */
    WrittenPaper hyphenated() {
        hyphenated = true;
        return this;
    }

    /** Draws each word for itself and no spaces, as some producers do. */
    WrittenPaper wordByWord() {
        wordByWord = true;
        return this;
    }

    WrittenPaper turned(int degrees) {
        rotation = degrees;
        return this;
    }

    WrittenPaper cropped(PDRectangle box) {
        cropBox = box;
        return this;
    }

    float leading() {
        return size * 1.35f;
    }

    Path write(Path output) throws IOException {
        file = output;
        try (PDDocument document = new PDDocument(); InputStream tinos = WrittenPaper.class.getResourceAsStream("/vn/hoivan/worker/fonts/Tinos-Regular.ttf")) {
            PDFont font = PDType0Font.load(document, tinos, true);
            List<List<String>> pages = new ArrayList<>(List.of(new ArrayList<>()));
            for (String paragraph : paragraphs) {
                for (String line : wrap(paragraph, font)) {
                    List<String> open = pages.get(pages.size() - 1);
                    if (line.equals(BREAK) ? !open.isEmpty() : open.size() == linesOnPage) {
                        pages.add(new ArrayList<>());
                    }
                    if (!line.equals(BREAK)) {
                        pages.get(pages.size() - 1).add(line);
                    }
                }
            }
            for (int i = 0; i < pages.size(); i++) {
                add(document, font, pages.get(i), i + 1);
            }
            document.save(output.toFile());
        }
        return output;
    }

    private List<String> wrap(String paragraph, PDFont font) throws IOException {
        if (paragraph.startsWith(BREAK) || paragraph.startsWith(SCAN)) {
            return List.of(paragraph);
        }
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : paragraph.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (length(longer, font) <= width) {
                line = longer;
            } else if (hyphenated && word.length() > 5 && word.chars().allMatch(Character::isLetter) && length(line + " " + word.substring(0, 3) + "-", font) <= width) {
                lines.add(line + " " + word.substring(0, 3) + "-");
                line = word.substring(3);
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        return lines;
    }

    private float length(String text, PDFont font) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    private void add(PDDocument document, PDFont font, List<String> lines, int number) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        page.setCropBox(cropBox);
        page.setRotation(rotation);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            if (!lines.isEmpty() && lines.get(0).startsWith(SCAN)) {
                content.drawImage(LosslessFactory.createFromImage(document, picture(Integer.parseInt(lines.get(0).substring(1)))), 0, 0,
                        PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
                return;
            }
            show(content, font, String.valueOf(number), 300, 815);
            for (int i = 0; i < lines.size(); i++) {
                float x = LEFT;
                for (String word : wordByWord ? lines.get(i).split(" ") : new String[] {lines.get(i)}) {
                    show(content, font, word, x, TOP - leading() * i);
                    x += length(word + " ", font);
                }
            }
        }
    }

    private static BufferedImage picture(int number) {
        BufferedImage image = new BufferedImage(400, 560, BufferedImage.TYPE_BYTE_GRAY);
        Random random = new Random(number);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 400, 560);
        graphics.setColor(Color.BLACK);
        for (int y = 40; y < 520; y += 14) {
            for (int x = 40; x < 340; x += 6 + random.nextInt(30)) {
                int length = 5 + random.nextInt(25);
                graphics.fillRect(x, y, length, 8);
                x += length;
            }
        }
        graphics.dispose();
        return image;
    }

    private void show(PDPageContentStream content, PDFont font, String text, float x, float y) throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    /** A highlight on these words of the file, as the viewer makes it. */
    Mark highlight(String id, String words) throws Exception {
        PaperText text = PaperReader.read(file).text();
        int count = words.split(" ").length;
        for (int i = 0; i + count <= text.size(); i++) {
            if (text.text(i, i + count).equals(words)) {
                return new Mark(id, text.at(i).page(), "HIGHLIGHT", MarkShape.ofQuads(Lines.of(text, i, i + count).stream()
                        .map(line -> line.quad()).toList()), words, text.text(i - 5, i), text.text(i + count, i + count + 5));
            }
        }
        throw new IllegalArgumentException(words);
    }
}
