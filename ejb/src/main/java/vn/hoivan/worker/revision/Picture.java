package vn.hoivan.worker.revision;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/** How a page looks, in some thousand greys: enough to tell a page scanned or printed again from any other page. */
final class Picture {

    private static final int WIDTH = 64;
    private static final int HEIGHT = 90;

    /** Pages of other words in the same layout stay far below. */
    private static final double NEAR = 0.9;

    /** Average distance of its greys from their middle, of 255, under which a page counts as blank. */
    private static final double BLANK = 1;

    private final float[] greys;
    private final boolean blank;

    private Picture(float[] greys, boolean blank) {
        this.greys = greys;
        this.blank = blank;
    }

    /** @param image grey */
    static Picture of(BufferedImage image) {
        float[] sums = new float[WIDTH * HEIGHT];
        int[] counts = new int[WIDTH * HEIGHT];
        Raster raster = image.getRaster();
        int[] row = new int[image.getWidth() * raster.getNumBands()];
        for (int y = 0; y < image.getHeight(); y++) {
            raster.getPixels(0, y, image.getWidth(), 1, row);
            for (int x = 0; x < image.getWidth(); x++) {
                int cell = y * HEIGHT / image.getHeight() * WIDTH + x * WIDTH / image.getWidth();
                sums[cell] += row[x * raster.getNumBands()];
                counts[cell]++;
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] = counts[i] == 0 ? 255 : sums[i] / counts[i];
        }
        return of(sums);
    }

    private static Picture of(float[] greys) {
        double sum = 0;
        for (float grey : greys) {
            sum += grey;
        }
        double squares = 0;
        for (int i = 0; i < greys.length; i++) {
            greys[i] -= (float) (sum / greys.length);
            squares += greys[i] * greys[i];
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < greys.length; i++) {
            greys[i] /= (float) Math.max(length, 1e-6);
        }
        return new Picture(greys, length / Math.sqrt(greys.length) < BLANK);
    }

    boolean near(Picture other) {
        if (blank || other.blank) {
            return blank && other.blank;
        }
        double product = 0;
        for (int i = 0; i < greys.length; i++) {
            product += greys[i] * other.greys[i];
        }
        return product >= NEAR;
    }
}
