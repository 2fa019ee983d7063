package vn.hoivan.worker.pdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.logging.Level;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

import vn.hoivan.worker.Operation;
import vn.hoivan.worker.RenderHtml;
import vn.hoivan.worker.WrittenPdf;

public class HtmlRendering implements Operation<RenderHtml, WrittenPdf> {

    private static final float A4_WIDTH = 210;
    private static final float A4_HEIGHT = 297;
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    /** The generic families, as the library calls them, are Tinos too: built-in fonts have no Vietnamese letters. */
    private static final String[] FAMILIES = {"Tinos", "Times New Roman", "Serif", "SansSerif", "Monospaced"};

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    @Override
    public WrittenPdf run(RenderHtml arguments) throws Exception {
        Path output = Path.of(arguments.output());
        try (OutputStream pdf = new BufferedOutputStream(Files.newOutputStream(output))) {
            render(parse(Path.of(arguments.file())), pdf);
        }
        try (PDDocument document = Documents.open(output)) {
            return new WrittenPdf(document.getNumberOfPages(), Files.size(output), Written.sha256(output));
        }
    }

    private static void render(Document html, OutputStream pdf) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(html, null);
        builder.useDefaultPageSize(A4_WIDTH, A4_HEIGHT, PageSizeUnits.MM);
        for (String family : FAMILIES) {
            useTinos(builder, family);
        }
        builder.useUriResolver((base, uri) -> isData(uri) ? uri : null);
        for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> isData(uri), moment);
        }
        builder.withProducer("Hội Văn");
        builder.toStream(pdf);
        builder.run();
    }

    private static boolean isData(String uri) {
        return uri != null && uri.startsWith("data:");
    }

    private static void useTinos(PdfRendererBuilder builder, String family) {
        use(builder, Fonts.Face.REGULAR, family, NORMAL, FontStyle.NORMAL);
        use(builder, Fonts.Face.BOLD, family, BOLD, FontStyle.NORMAL);
        use(builder, Fonts.Face.ITALIC, family, NORMAL, FontStyle.ITALIC);
        use(builder, Fonts.Face.BOLD_ITALIC, family, BOLD, FontStyle.ITALIC);
    }

    /** Also in place of families that are unknown here. */
    private static void use(PdfRendererBuilder builder, Fonts.Face face, String family, int weight, FontStyle style) {
        builder.useFont(face::open, family, weight, style, true,
                EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.FALLBACK_PRE));
    }

    /** No document type, so no entities of one's own and nothing from elsewhere. */
    private static Document parse(Path file) throws ParserConfigurationException, IOException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        return factory.newDocumentBuilder().parse(file.toFile());
    }
}
