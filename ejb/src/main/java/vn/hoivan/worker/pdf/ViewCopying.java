package vn.hoivan.worker.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

import vn.hoivan.worker.MakeViewCopy;
import vn.hoivan.worker.Operation;
import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.Refusal.Reason;
import vn.hoivan.worker.WrittenPdf;

public class ViewCopying implements Operation<MakeViewCopy, WrittenPdf> {

    private static final Logger LOG = Logger.getLogger(ViewCopying.class.getName());

    /** Of signatures that no longer hold in a copy. */
    private static final List<String> OF_SIGNATURES = List.of("Perms", "DSS", "Legal");

    /** Objects are packed into streams; the few documents whose objects do not bear it are written without. */
    @Override
    public WrittenPdf run(MakeViewCopy arguments) throws IOException, Refusal {
        Path file = Path.of(arguments.file());
        Path output = Path.of(arguments.output());
        try {
            return copy(file, output, CompressParameters.DEFAULT_COMPRESSION);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.log(Level.INFO, e, () -> "Once more without object streams: " + file);
        }
        try {
            return copy(file, output, CompressParameters.NO_COMPRESSION);
        } catch (RuntimeException | StackOverflowError e) {
            throw new Refusal(Reason.DAMAGED, "The file cannot be written anew", e);
        }
    }

    private static WrittenPdf copy(Path file, Path output, CompressParameters compression) throws IOException, Refusal {
        try (PDDocument document = Documents.open(file)) {
            ActiveContent.remove(document);
            SignatureAppearances.flatten(document);
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            OF_SIGNATURES.forEach(key -> catalog.removeItem(COSName.getPDFName(key)));
            return Written.save(document, output, compression);
        }
    }
}
