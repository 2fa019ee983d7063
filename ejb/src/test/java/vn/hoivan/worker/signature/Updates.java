package vn.hoivan.worker.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Ways to change a signed PDF by a well-formed update appended to it. */
final class Updates {

    interface Change {

        void apply(PDDocument document) throws IOException;
    }

    private Updates() {
    }

    static byte[] append(byte[] signed, Change change) throws IOException {
        try (var document = Loader.loadPDF(signed); var out = new ByteArrayOutputStream()) {
            change.apply(document);
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    /** A white box and other words behind the content there is. */
    static void overlay(PDDocument document) throws IOException {
        var page = document.getPage(0);
        var contents = new COSArray();
        contents.add(page.getCOSObject().getItem(COSName.CONTENTS));
        contents.add(stream(document, "q 1 1 1 rg 80 690 400 20 re f Q"));
        page.getCOSObject().setItem(COSName.CONTENTS, contents);
        page.getCOSObject().setNeedToBeUpdated(true);
    }

    static void swapContent(PDDocument document) throws IOException {
        var content = (COSStream) document.getPage(0).getCOSObject().getDictionaryObject(COSName.CONTENTS);
        try (var out = content.createOutputStream()) {
            out.write("0 0 1 rg 100 600 200 80 re f".getBytes(StandardCharsets.US_ASCII));
        }
        content.setNeedToBeUpdated(true);
    }

    static void addAnnotation(PDDocument document, String subtype) throws IOException {
        var annotation = new COSDictionary();
        annotation.setItem(COSName.TYPE, COSName.ANNOT);
        annotation.setName(COSName.SUBTYPE, subtype);
        annotation.setItem(COSName.RECT, rectangle(80, 690, 480, 710));
        annotation.setInt(COSName.F, 4);
        annotation.setItem(COSName.AP, appearance(document, "1 1 1 rg 0 0 400 20 re f"));
        addTo(document.getPage(0), annotation);
    }

    static void addUnsignedField(PDDocument document) throws IOException {
        var field = new COSDictionary();
        field.setItem(COSName.TYPE, COSName.ANNOT);
        field.setItem(COSName.SUBTYPE, COSName.WIDGET);
        field.setItem(COSName.FT, COSName.SIG);
        field.setString(COSName.T, "trong");
        field.setItem(COSName.RECT, rectangle(80, 690, 480, 710));
        field.setInt(COSName.F, 4);
        field.setItem(COSName.AP, appearance(document, "1 1 1 rg 0 0 400 20 re f"));
        addTo(document.getPage(0), field);
        addToForm(document, field);
    }

    /** The old signature shown once more elsewhere. */
    static void addFieldOfOldSignature(PDDocument document) throws IOException {
        addUnsignedField(document);
        var fields = form(document).getCOSArray(COSName.FIELDS);
        var old = (COSDictionary) fields.getObject(0);
        ((COSDictionary) fields.getObject(fields.size() - 1)).setItem(COSName.V, old.getItem(COSName.V));
    }

    static void moveWidget(PDDocument document, int right, int wider) {
        var widget = document.getPage(0).getCOSObject().getCOSArray(COSName.ANNOTS).getObject(0);
        var at = ((COSDictionary) widget).getCOSArray(COSName.RECT).toFloatArray();
        ((COSDictionary) widget).setItem(COSName.RECT, rectangle(at[0] + right, at[1], at[2] + right + wider, at[3]));
        ((COSDictionary) widget).setNeedToBeUpdated(true);
    }

    static void changeAppearance(PDDocument document) throws IOException {
        var widget = (COSDictionary) document.getPage(0).getCOSObject().getCOSArray(COSName.ANNOTS).getObject(0);
        widget.setItem(COSName.AP, appearance(document, "1 0 0 rg 0 0 400 20 re f"));
        widget.setNeedToBeUpdated(true);
    }

    static void swapFont(PDDocument document) throws IOException {
        var resources = document.getPage(0).getResources();
        for (var name : resources.getFontNames()) {
            var map = resources.getFont(name).getCOSObject().getDictionaryObject(COSName.TO_UNICODE);
            try (var out = ((COSStream) map).createOutputStream()) {
                out.write("nothing".getBytes(StandardCharsets.US_ASCII));
            }
            ((COSStream) map).setNeedToBeUpdated(true);
        }
    }

    static void replaceCatalog(PDDocument document, boolean keepForm) {
        var old = document.getDocumentCatalog().getCOSObject();
        var pages = new COSDictionary();
        pages.setItem(COSName.TYPE, COSName.PAGES);
        var page = new PDPage();
        page.getCOSObject().setItem(COSName.PARENT, pages);
        pages.setItem(COSName.KIDS, new COSArray(List.of(page.getCOSObject())));
        pages.setInt(COSName.COUNT, 1);
        old.setItem(COSName.PAGES, pages);
        if (!keepForm) {
            old.removeItem(COSName.ACRO_FORM);
        }
        old.setNeedToBeUpdated(true);
    }

    static void addPage(PDDocument document) {
        document.addPage(new PDPage());
        var pages = (COSDictionary) document.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.PAGES);
        pages.setNeedToBeUpdated(true);
    }

    static void removePage(PDDocument document) {
        document.removePage(document.getNumberOfPages() - 1);
        var pages = (COSDictionary) document.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.PAGES);
        pages.setNeedToBeUpdated(true);
    }

    static void turnPage(PDDocument document) {
        document.getPage(0).setRotation(180);
        document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
    }

    static void cropPage(PDDocument document) {
        document.getPage(0).getCOSObject().setItem(COSName.CROP_BOX, rectangle(0, 0, 595, 400));
        document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
    }

    static void setInCatalog(PDDocument document, String key, COSBase value) {
        var catalog = document.getDocumentCatalog().getCOSObject();
        catalog.setItem(COSName.getPDFName(key), value);
        catalog.setNeedToBeUpdated(true);
    }

    static void retitle(PDDocument document) {
        var information = document.getDocumentInformation();
        information.setTitle("Quyết định khác");
        information.getCOSObject().setNeedToBeUpdated(true);
    }

    static COSDictionary script() {
        var action = new COSDictionary();
        action.setItem(COSName.S, COSName.getPDFName("JavaScript"));
        action.setItem(COSName.getPDFName("JS"), new COSString("app.alert('x')"));
        return action;
    }

    static COSDictionary form(PDDocument document) {
        return document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.ACRO_FORM);
    }

    static COSDictionary appearance(PDDocument document, String content) throws IOException {
        var stream = stream(document, content);
        stream.setItem(COSName.TYPE, COSName.XOBJECT);
        stream.setItem(COSName.SUBTYPE, COSName.FORM);
        stream.setItem(COSName.BBOX, rectangle(0, 0, 400, 20));
        var appearance = new COSDictionary();
        appearance.setItem(COSName.N, stream);
        return appearance;
    }

    static COSStream stream(PDDocument document, String content) throws IOException {
        var stream = document.getDocument().createCOSStream();
        try (var out = stream.createOutputStream()) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }

    static COSArray rectangle(float... corners) {
        var rectangle = new COSArray();
        rectangle.setFloatArray(corners);
        return rectangle;
    }

    private static void addTo(PDPage page, COSDictionary annotation) {
        var annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        var longer = new COSArray();
        for (int i = 0; annotations != null && i < annotations.size(); i++) {
            longer.add(annotations.get(i));
        }
        longer.add(annotation);
        page.getCOSObject().setItem(COSName.ANNOTS, longer);
        page.getCOSObject().setNeedToBeUpdated(true);
        annotation.setNeedToBeUpdated(true);
    }

    private static void addToForm(PDDocument document, COSDictionary field) {
        var form = form(document);
        form.getCOSArray(COSName.FIELDS).add(field);
        form.getCOSArray(COSName.FIELDS).setNeedToBeUpdated(true);
        form.setNeedToBeUpdated(true);
        document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
    }
}
