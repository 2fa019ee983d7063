package vn.hoivan.worker.signature;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import javax.imageio.ImageIO;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

import vn.hoivan.worker.Operation;
import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.RenderPage;
import vn.hoivan.worker.ShowSignatures;
import vn.hoivan.worker.ShownPage;
import vn.hoivan.worker.ShownPlace;
import vn.hoivan.worker.ShownSignatures;
import vn.hoivan.worker.pdf.Documents;

public class ShowingSignatures implements Operation<ShowSignatures, ShownSignatures> {

    private static final float POINTS_PER_INCH = 72;

    @Override
    public ShownSignatures run(ShowSignatures arguments) throws IOException, Refusal {
        try (PDDocument document = Documents.open(Path.of(arguments.file()))) {
            List<ShownPlace> places = places(document);
            TreeSet<Integer> numbers = new TreeSet<>();
            numbers.add(1);
            places.stream().map(ShownPlace::page).distinct().sorted().limit(arguments.most() - 1L).forEach(numbers::add);
            List<ShownPage> pages = new ArrayList<>();
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            for (int number : numbers) {
                BufferedImage image = renderer.renderImageWithDPI(number - 1, dpi(document.getPage(number - 1), arguments.dpi()),
                        ImageType.RGB);
                ImageIO.write(image, "png", Path.of(arguments.folder(), "page-" + number + ".png").toFile());
                pages.add(new ShownPage(number, image.getWidth(), image.getHeight()));
            }
            return new ShownSignatures(pages, places.stream().filter(place -> numbers.contains(place.page())).toList());
        }
    }

    private static List<ShownPlace> places(PDDocument document) {
        Map<COSDictionary, Integer> pages = new IdentityHashMap<>();
        int number = 0;
        for (PDPage page : document.getPages()) {
            pages.put(page.getCOSObject(), ++number);
        }
        List<ShownPlace> places = new ArrayList<>();
        for (PDSignatureField field : fields(document)) {
            PDSignature value = field.getSignature();
            for (PDAnnotationWidget widget : value == null ? List.<PDAnnotationWidget>of() : field.getWidgets()) {
                PDPage page = widget.getPage();
                Integer on = page == null ? numberOf(document, widget) : pages.get(page.getCOSObject());
                PDRectangle area = widget.getRectangle();
                if (on != null && area != null && area.getWidth() > 0 && area.getHeight() > 0) {
                    places.add(place(field.getFullyQualifiedName(), on, area, document.getPage(on - 1)));
                }
            }
        }
        return places;
    }

    private static List<PDSignatureField> fields(PDDocument document) {
        try {
            return document.getSignatureFields();
        } catch (RuntimeException e) {
            return List.of();
        }
    }

    /** Widgets need not name their page. */
    private static Integer numberOf(PDDocument document, PDAnnotationWidget widget) {
        int number = 0;
        for (PDPage page : document.getPages()) {
            number++;
            var annotations = page.getCOSObject().getCOSArray(org.apache.pdfbox.cos.COSName.ANNOTS);
            for (int i = 0; annotations != null && i < annotations.size(); i++) {
                if (annotations.getObject(i) == widget.getCOSObject()) {
                    return number;
                }
            }
        }
        return null;
    }

    /** From the page's own coordinates to parts of its picture, which shows the crop box turned by the page's rotation. */
    static ShownPlace place(String field, int number, PDRectangle area, PDPage page) {
        PDRectangle box = page.getCropBox();
        double left = (area.getLowerLeftX() - box.getLowerLeftX()) / box.getWidth();
        double bottom = (area.getLowerLeftY() - box.getLowerLeftY()) / box.getHeight();
        double width = area.getWidth() / box.getWidth();
        double height = area.getHeight() / box.getHeight();
        return switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> new ShownPlace(field, number, bottom, left, height, width);
            case 180 -> new ShownPlace(field, number, 1 - left - width, bottom, width, height);
            case 270 -> new ShownPlace(field, number, 1 - bottom - height, 1 - left - width, height, width);
            default -> new ShownPlace(field, number, left, 1 - bottom - height, width, height);
        };
    }

    private static float dpi(PDPage page, float wanted) {
        PDRectangle box = page.getCropBox();
        double area = (double) box.getWidth() * box.getHeight() / (POINTS_PER_INCH * POINTS_PER_INCH);
        return (float) Math.min(wanted, Math.sqrt(RenderPage.MAX_PIXELS / 8.0 / area));
    }
}
