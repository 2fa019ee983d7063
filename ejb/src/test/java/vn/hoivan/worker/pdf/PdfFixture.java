package vn.hoivan.worker.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** Makes small PDFs for tests, sound ones through PDFBox and broken ones byte by byte. */
public final class PdfFixture implements AutoCloseable {

    private final PDDocument document = new PDDocument();
    private final PDFont font = tinos(document);

    public static PdfFixture document() {
        return new PdfFixture();
    }

    /** A page with one line of text at the top, or with nothing. */
    public PdfFixture page(String text) {
        return page(text, PDRectangle.A4, 0);
    }

    public PdfFixture page(String text, PDRectangle box, int rotation) {
        PDPage page = new PDPage(box);
        page.setRotation(rotation);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            write(content, text, box.getLowerLeftX() + 72, box.getUpperRightY() - 72);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public PdfFixture pages(int count, String prefix) {
        for (int i = 1; i <= count; i++) {
            page(prefix + " " + i);
        }
        return this;
    }

    /** A link at the top of the last page. */
    public PdfFixture link(String address) {
        try {
            PDActionURI action = new PDActionURI();
            action.setURI(address);
            PDAnnotationLink link = new PDAnnotationLink();
            link.setRectangle(new PDRectangle(72, 760, 100, 20));
            link.setAction(action);
            document.getPage(document.getNumberOfPages() - 1).getAnnotations().add(link);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A signature field on the last page whose appearance shows the text; what it signs is of no matter here. */
    public PdfFixture signatureShowing(String text, PDRectangle place) {
        try {
            PDPage page = document.getPage(document.getNumberOfPages() - 1);
            PDSignatureField field = new PDSignatureField(form());
            field.setValue(new PDSignature());
            PDAnnotationWidget widget = field.getWidgets().get(0);
            widget.setRectangle(place);
            widget.setPage(page);
            widget.setAppearance(appearance(text, place));
            List<PDSignatureField> all = List.of(field);
            form().getFields().addAll(all);
            page.getAnnotations().add(widget);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDAcroForm form() {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form == null) {
            form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
        }
        return form;
    }

    private PDAppearanceDictionary appearance(String text, PDRectangle place) throws IOException {
        PDAppearanceStream stream = new PDAppearanceStream(document);
        stream.setBBox(new PDRectangle(place.getWidth(), place.getHeight()));
        stream.setResources(new PDResources());
        try (PDPageContentStream content = new PDPageContentStream(document, stream)) {
            write(content, text, 2, 4);
        }
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(stream);
        return appearance;
    }

    private void write(PDPageContentStream content, String text, float x, float y) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        content.beginText();
        content.setFont(font, 12);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    /** For what this class has no words for. */
    public PDDocument pdf() {
        return document;
    }

    public Path save(Path file) {
        try (this) {
            document.save(file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path saveWithPassword(Path file, String password) {
        try {
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return save(file);
    }

    /** A file of these objects, numbered from one, with a right cross-reference table; the first is the catalog. */
    public static Path raw(Path file, String... objects) {
        StringBuilder content = new StringBuilder("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            table.append("%010d 00000 n \n".formatted(content.length()));
            content.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int start = content.length();
        content.append("xref\n0 ").append(objects.length + 1).append('\n').append(table).append("trailer\n<< /Size ")
                .append(objects.length + 1).append(" /Root 1 0 R >>\nstartxref\n").append(start).append("\n%%EOF\n");
        try {
            return Files.writeString(file, content, ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String stream(String dictionary, String data) {
        return "<< " + dictionary + " /Length " + data.length() + " >>\nstream\n" + data + "\nendstream";
    }

    static PDFont tinos(PDDocument document) {
        try (InputStream font = PdfFixture.class.getResourceAsStream("/vn/hoivan/worker/fonts/Tinos-Regular.ttf")) {
            return PDType0Font.load(document, font, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
