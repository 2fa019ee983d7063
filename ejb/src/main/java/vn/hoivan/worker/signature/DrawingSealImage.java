package vn.hoivan.worker.signature;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;

import javax.imageio.ImageIO;

import vn.hoivan.worker.DrawSealImage;
import vn.hoivan.worker.DrawnImage;
import vn.hoivan.worker.Operation;

public class DrawingSealImage implements Operation<DrawSealImage, DrawnImage> {

    @Override
    public DrawnImage run(DrawSealImage arguments) throws IOException {
        int pixels = (int) Math.round(arguments.diameter() * DrawingSignatureImage.PIXELS_PER_MILLIMETRE);
        var image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        Pictures.smooth(graphics);
        graphics.scale(pixels / SealDrawing.SIZE, pixels / SealDrawing.SIZE);
        new SealDrawing(graphics).draw(arguments.lines());
        graphics.dispose();
        ImageIO.write(image, "png", new File(arguments.output()));
        return new DrawnImage(arguments.diameter(), arguments.diameter());
    }
}
