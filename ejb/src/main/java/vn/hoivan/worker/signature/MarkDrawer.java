package vn.hoivan.worker.signature;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceCharacteristicsDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.util.Matrix;

import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pdf.pdfbox.visible.PdfBoxSignatureDrawer;
import vn.hoivan.worker.SignatureMark;

/**
 * Draws a mark exactly into its rectangle, upright for the reader also on a rotated page, with nothing behind it.
 * PDFBox takes a signature's widget from a template document of one page.
 */
class MarkDrawer implements PdfBoxSignatureDrawer {

    private final SignatureMark mark;
    private PDDocument document;
    private SignatureOptions options;

    MarkDrawer(SignatureMark mark) {
        this.mark = mark;
    }

    @Override
    public void init(SignatureImageParameters parameters, PDDocument target, SignatureOptions signatureOptions) {
        document = target;
        options = signatureOptions;
    }

    @Override
    public void draw() throws IOException {
        var page = document.getPage(mark.page() - 1);
        try (var template = new PDDocument(); var bytes = new ByteArrayOutputStream()) {
            template.addPage(new PDPage(page.getMediaBox()));
            template.setDocumentId(0L);
            var widget = widgetIn(template);
            widget.setRectangle(new PDRectangle((float) mark.x(), (float) mark.y(),
                    (float) mark.width(), (float) mark.height()));
            widget.setAppearance(appearance(template, page.getRotation()));
            rotate(widget, page.getRotation());
            template.save(bytes);
            options.setVisualSignature(new ByteArrayInputStream(bytes.toByteArray()));
            options.setPage(mark.page() - 1);
        }
    }

    private static PDAnnotationWidget widgetIn(PDDocument template) throws IOException {
        var form = new PDAcroForm(template);
        template.getDocumentCatalog().setAcroForm(form);
        var field = new PDSignatureField(form);
        form.getFields().add(field);
        return field.getWidgets().get(0);
    }

    private PDAppearanceDictionary appearance(PDDocument template, int rotation) throws IOException {
        boolean sideways = rotation % 180 != 0;
        var box = new PDRectangle((float) (sideways ? mark.height() : mark.width()),
                (float) (sideways ? mark.width() : mark.height()));
        var stream = new PDAppearanceStream(template);
        stream.setResources(new PDResources());
        stream.setBBox(box);
        stream.setMatrix(Matrix.getRotateInstance(Math.toRadians(rotation), 0, 0).createAffineTransform());
        MarkContent.draw(template, stream, mark, box);
        var appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(stream);
        return appearance;
    }

    private static void rotate(PDAnnotationWidget widget, int rotation) {
        if (rotation != 0) {
            var characteristics = new PDAppearanceCharacteristicsDictionary(new COSDictionary());
            characteristics.setRotation(rotation);
            widget.getCOSObject().setItem(COSName.MK, characteristics);
        }
    }
}
