package vn.hoivan.worker.signature;

import java.awt.image.BufferedImage;
import java.io.IOException;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

import vn.hoivan.worker.signature.PagesCheck.Place;

/**
 * A later signature may be drawn over what was signed, as the seal is over the signature, but must not wipe it out.
 * Compares pictures of the place before and after: where dark became light, something was hidden.
 */
class CoverCheck {

    private static final float DPI = 100;
    private static final int LARGEST = 2_000;
    /** Side of a square that is looked at as one, in pixels: 2.5 mm. */
    private static final int TILE = 10;
    private static final int INK_IN_TILE = 6;
    private static final int TILES = 2;
    private static final int PAPER_TO_INK = 60;

    private final FileBytes bytes;
    private final Increment increment;

    CoverCheck(FileBytes bytes, Increment increment) {
        this.bytes = bytes;
        this.increment = increment;
    }

    /** Opens both revisions anew, as PDFBox does not draw a page twice in every case. */
    boolean hidesContent(Place place) throws IOException {
        try (var before = new Revision(bytes, increment.start()); var after = new Revision(bytes, increment.rest())) {
            var then = before.document().getPage(place.page() - 1);
            var box = intersection(then.getCropBox(), place.rectangle());
            return box != null && differ(render(then, box),
                    render(after.document().getPage(place.page() - 1), box));
        }
    }

    private static boolean differ(BufferedImage then, BufferedImage now) {
        int hidden = 0;
        for (int y = 0; y < then.getHeight(); y += TILE) {
            for (int x = 0; x < then.getWidth(); x += TILE) {
                hidden += isWipedOut(then, now, x, y) ? 1 : 0;
            }
        }
        return hidden >= TILES;
    }

    private static PDRectangle intersection(PDRectangle page, PDRectangle place) {
        float left = Math.max(page.getLowerLeftX(), place.getLowerLeftX());
        float bottom = Math.max(page.getLowerLeftY(), place.getLowerLeftY());
        float width = Math.min(page.getUpperRightX(), place.getUpperRightX()) - left;
        float height = Math.min(page.getUpperRightY(), place.getUpperRightY()) - bottom;
        return width > 1 && height > 1 ? new PDRectangle(left, bottom, width, height) : null;
    }

    private static BufferedImage render(PDPage page, PDRectangle box) throws IOException {
        var copy = new PDPage(new COSDictionary(page.getCOSObject()));
        copy.setResources(page.getResources());
        copy.setMediaBox(box);
        copy.setCropBox(box);
        copy.setRotation(0);
        float scale = Math.min(DPI / 72, LARGEST / Math.max(box.getWidth(), box.getHeight()));
        try (var document = new PDDocument()) {
            document.addPage(copy);
            return new PDFRenderer(document).renderImage(0, scale, ImageType.GRAY);
        }
    }

    /** Whether nine in ten dark points of a tile are lighter now. */
    private static boolean isWipedOut(BufferedImage then, BufferedImage now, int left, int top) {
        int paper = 0;
        int right = Math.min(left + TILE, Math.min(then.getWidth(), now.getWidth()));
        int bottom = Math.min(top + TILE, Math.min(then.getHeight(), now.getHeight()));
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                paper = Math.max(paper, luminance(then, x, y));
            }
        }
        int ink = 0;
        int gone = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int was = luminance(then, x, y);
                if (was < paper - PAPER_TO_INK) {
                    ink++;
                    gone += luminance(now, x, y) > was + PAPER_TO_INK ? 1 : 0;
                }
            }
        }
        return ink >= INK_IN_TILE && gone * 10 >= ink * 9;
    }

    private static int luminance(BufferedImage image, int x, int y) {
        return image.getRaster().getSample(x, y, 0);
    }
}
