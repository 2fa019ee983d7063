package vn.hoivan.worker.signature;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Writes a name the way it is written under documents: a large initial, the given name in a hurry, a flourish.
 * Letters are reduced to four shapes; height 1 is that of a small letter.
 */
class Handwriting {

    private static final double[] ARCH = {.16, .8, .28, .92, .36, .2, .44, .04, .58, .74, .7, .86, .78, .2, .9, .04};
    private static final double[] LOOP = {.3, .5, .46, .88, .3, 1.02, .16, .62, .22, .14, .46, .0, .72, .2};
    private static final double[] TALL = {.34, 1.0, .54, 2.1, .44, 2.6, .28, 2.2, .24, .8, .32, .1, .56, .06};
    private static final double[] DEEP = {.22, .8, .46, .95, .5, .5, .42, -.8, .24, -1.5, .06, -1.3, .3, -.4, .76, .16};
    private static final Map<Character, double[]> SHAPES = Map.ofEntries(
            Map.entry('b', TALL), Map.entry('d', TALL), Map.entry('h', TALL), Map.entry('k', TALL),
            Map.entry('l', TALL), Map.entry('t', TALL), Map.entry('f', TALL),
            Map.entry('g', DEEP), Map.entry('p', DEEP), Map.entry('q', DEEP), Map.entry('y', DEEP),
            Map.entry('m', ARCH), Map.entry('n', ARCH), Map.entry('r', ARCH), Map.entry('u', ARCH),
            Map.entry('v', ARCH));
    private static final double[][] INITIALS = {
            {-.3, 1.5, .2, 2.5, .7, 2.9, .66, 1.6, .34, .1, .02, -.5, -.2, .1, .5, 1.5, 1.2, 2.7, 1.26, 1.6, 1.1, .3, 1.4, .04},
            {.5, 2.7, .3, 1.4, .1, .2, -.3, -.3, -.5, .1, .2, .2, 1.1, .5, 1.5, 1.6, .9, 2.7, -.2, 2.4, -.4, 1.9, .5, 1.7, 1.3, .8, 1.6, .1},
            {-.5, 2.2, .1, 2.8, 1.2, 2.5, 1.9, 2.9, .9, 2.3, .6, 1.0, .2, -.2, -.4, -.1, -.1, .5, .9, .5, 1.5, .1},
            {1.2, 2.3, .7, 2.9, .0, 2.2, -.3, 1.0, .1, .0, .9, .1, 1.4, 1.0, .9, 1.4, .6, .7, 1.2, .02, 1.7, .2}};

    private final Random random;
    private final double slant;
    private final PenPath path = new PenPath();
    private double x;

    Handwriting(long seed) {
        random = new Random(seed);
        slant = 0.22 + 0.25 * random.nextDouble();
    }

    PenPath write(String name) {
        var words = Normalizer.normalize(name.strip(), Form.NFD).replaceAll("\\p{M}", "")
                .replace('Đ', 'D').replace('đ', 'd').toLowerCase(Locale.ROOT).split("\\s+");
        var given = words[words.length - 1];
        path.lift();
        shape(INITIALS[Math.floorMod(name.hashCode() + random.nextInt(INITIALS.length), INITIALS.length)], 1.35, 1.25);
        double hurry = 1;
        for (var letter : given.substring(1).toCharArray()) {
            shape(SHAPES.getOrDefault(letter, LOOP), hurry, 1.1 + 0.5 * (1 - hurry));
            hurry = Math.max(0.45, hurry - 0.1);
        }
        flourish(hurry);
        return path;
    }

    private void shape(double[] points, double height, double stretch) {
        for (int i = 0; i < points.length; i += 2) {
            point(x + points[i] * stretch + shake(0.05), points[i + 1] * height + shake(0.06));
        }
        x += points[points.length - 2] * stretch;
    }

    private void flourish(double hurry) {
        double start = x;
        point(start + 0.7, 0.5 * hurry + 0.2);
        point(start + 2.1, 0.9 + shake(0.2));
        if (random.nextInt(3) == 0) {
            point(start + 3.3, 1.6);
            return;
        }
        point(start + 3.0, 0.75);
        point(start + 2.2, -0.4);
        point(start * 0.5, -1.0 + shake(0.2));
        point(-0.2, -1.2);
        point(-0.3, -0.85);
        point(start * 0.6, -0.75 + shake(0.1));
        point(start + 3.4 + random.nextDouble(), -0.35 + shake(0.15));
    }

    private void point(double along, double up) {
        path.to(along + up * slant, up);
    }

    private double shake(double size) {
        return size * (2 * random.nextDouble() - 1);
    }
}
