package vn.hoivan.worker.signature;

import java.io.IOException;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A PDF as it was after one of its updates: the file cut off there. */
class Revision implements AutoCloseable {

    private final PDDocument document;

    Revision(FileBytes bytes, long end) throws IOException {
        document = Loader.loadPDF(new FileBytesReader(bytes, 0, (int) end), IOUtils.createTempFileOnlyStreamCache());
    }

    PDDocument document() {
        return document;
    }

    COSDictionary trailer() {
        return document.getDocument().getTrailer();
    }

    COSDictionary catalog() {
        return document.getDocumentCatalog().getCOSObject();
    }

    /** Offsets, or negative numbers of object streams, of all objects in use. */
    Map<COSObjectKey, Long> xref() {
        return document.getDocument().getXrefTable();
    }

    COSObject reference(COSObjectKey key) {
        return document.getDocument().getObjectFromPool(key);
    }

    COSBase object(COSObjectKey key) {
        return reference(key).getObject();
    }

    static COSBase resolved(COSBase item) {
        return item instanceof COSObject reference ? reference.getObject() : item;
    }

    static COSDictionary dictionary(COSBase item) {
        return resolved(item) instanceof COSDictionary dictionary ? dictionary : null;
    }

    static COSName name(String name) {
        return COSName.getPDFName(name);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
