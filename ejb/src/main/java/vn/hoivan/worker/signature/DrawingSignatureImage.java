package vn.hoivan.worker.signature;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;

import javax.imageio.ImageIO;

import vn.hoivan.worker.DrawSignatureImage;
import vn.hoivan.worker.DrawnImage;
import vn.hoivan.worker.Operation;

public class DrawingSignatureImage implements Operation<DrawSignatureImage, DrawnImage> {

    static final double PIXELS_PER_MILLIMETRE = 300 / 25.4;

    private static final double WIDTH = 50;
    private static final double HEIGHT = 22;
    private static final double MARGIN = 1.5;
    private static final Color INK = new Color(18, 52, 158);
    private static final double PEN = 0.62;

    @Override
    public DrawnImage run(DrawSignatureImage arguments) throws IOException {
        var hand = new Handwriting(arguments.seed());
        var path = hand.write(arguments.name());
        var image = new BufferedImage(pixels(WIDTH), pixels(HEIGHT), BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        Pictures.smooth(graphics);
        graphics.setColor(INK);
        new Pen(PEN * PIXELS_PER_MILLIMETRE).draw(graphics, path, fit(path));
        graphics.dispose();
        ImageIO.write(image, "png", new File(arguments.output()));
        return new DrawnImage(WIDTH, HEIGHT);
    }

    private static AffineTransform fit(PenPath path) {
        var bounds = path.bounds();
        double scale = Math.min(pixels(WIDTH - 2 * MARGIN) / bounds.getWidth(),
                pixels(HEIGHT - 2 * MARGIN) / bounds.getHeight());
        var fit = AffineTransform.getTranslateInstance(pixels(WIDTH) / 2.0, pixels(HEIGHT) / 2.0);
        fit.scale(scale, -scale);
        fit.translate(-bounds.getCenterX(), -bounds.getCenterY());
        return fit;
    }

    private static int pixels(double millimetres) {
        return (int) Math.round(millimetres * PIXELS_PER_MILLIMETRE);
    }
}
