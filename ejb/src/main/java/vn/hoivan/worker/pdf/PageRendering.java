package vn.hoivan.worker.pdf;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

import vn.hoivan.worker.Operation;
import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.RenderPage;
import vn.hoivan.worker.RenderedPage;

public class PageRendering implements Operation<RenderPage, RenderedPage> {

    private static final float POINTS_PER_INCH = 72;

    @Override
    public RenderedPage run(RenderPage arguments) throws IOException, Refusal {
        try (PDDocument document = Documents.open(Path.of(arguments.file()))) {
            int index = arguments.page() - 1;
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            BufferedImage image = renderer.renderImageWithDPI(index, dpi(document.getPage(index), arguments.dpi()),
                    ImageType.RGB);
            ImageIO.write(image, "png", new File(arguments.output()));
            return new RenderedPage(image.getWidth(), image.getHeight());
        }
    }

    private static float dpi(PDPage page, float wanted) {
        PDRectangle box = page.getCropBox();
        double area = (double) box.getWidth() * box.getHeight() / (POINTS_PER_INCH * POINTS_PER_INCH);
        return (float) Math.min(wanted, Math.sqrt(RenderPage.MAX_PIXELS / area));
    }
}
