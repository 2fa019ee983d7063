package vn.hoivan.worker.text;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.hoivan.worker.Operation;
import vn.hoivan.worker.WriteOfficialPaper;
import vn.hoivan.worker.WrittenPdf;
import vn.hoivan.worker.pdf.Documents;
import vn.hoivan.worker.pdf.Written;

/** Prints the page that {@link OfficialPaperHtml} describes. */
public final class WritingOfficialPaper implements Operation<WriteOfficialPaper, WrittenPdf> {

    static {
        XRLog.setLoggingEnabled(false);
    }

    @Override
    public WrittenPdf run(WriteOfficialPaper arguments) throws IOException {
        try (PDDocument document = Documents.create()) {
            PdfRendererBuilder builder = new PdfRendererBuilder().usePDDocument(document);
            for (Tinos face : Tinos.values()) {
                builder.useFont(new PDFontSupplier(face.embed(document)), "Tinos", face.weight(),
                        face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL, true);
            }
            builder.withHtmlContent(OfficialPaperHtml.of(arguments.paper()), null).withProducer("Hội Văn");
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFWithoutClosing();
            }
            return Written.save(document, Path.of(arguments.output()), CompressParameters.DEFAULT_COMPRESSION);
        }
    }
}
