package vn.hoivan.worker.signature;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.Refusal.Reason;

/**
 * A picture as it is embedded: no finer than 300 dpi at its printed size, colours in 32 steps, transparency in 16.
 * Keeps a signature's growth of the file under 60 KB.
 */
final class MarkImage {

    private static final double PIXELS_PER_POINT = 300 / 72.0;

    private MarkImage() {
    }

    static BufferedImage read(String file, PDRectangle box) throws IOException {
        var image = ImageIO.read(new File(file));
        if (image == null) {
            throw new IOException(new Refusal(Reason.DAMAGED, "Not a picture: " + file));
        }
        double limit = Math.min(box.getWidth() * PIXELS_PER_POINT / image.getWidth(),
                box.getHeight() * PIXELS_PER_POINT / image.getHeight());
        return coarsened(scaled(image, Math.min(1, limit)));
    }

    private static BufferedImage scaled(BufferedImage image, double factor) {
        int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var graphics = copy.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return copy;
    }

    /** Transparent pixels take the colour before them: what nobody sees should cost nothing. */
    private static BufferedImage coarsened(BufferedImage image) {
        int colour = 0xFFFFFF;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int argb = image.getRGB(x, y);
                int alpha = (argb >>> 24) / 17 * 17;
                colour = alpha < 128 ? colour : argb & 0xF8F8F8;
                image.setRGB(x, y, alpha << 24 | colour);
            }
        }
        return image;
    }
}
