package vn.hoivan.worker.pdf;

import java.util.Arrays;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Flat lists of coordinates: x, y, x, y. */
final class Points {

    private static final float FAR = 100_000;

    private Points() {
    }

    /** @throws IllegalArgumentException where a list is missing, has no multiple of as many numbers, or goes far off */
    static float[] join(float[][] lists, int multiple) {
        if (lists == null || lists.length == 0) {
            throw new IllegalArgumentException("No points");
        }
        float[] joined = new float[0];
        for (float[] list : lists) {
            int end = joined.length;
            joined = Arrays.copyOf(joined, end + checked(list, multiple).length);
            System.arraycopy(list, 0, joined, end, list.length);
        }
        return joined;
    }

    static float[] checked(float[] list, int multiple) {
        if (list == null || list.length == 0 || list.length % multiple != 0) {
            throw new IllegalArgumentException("Not so many numbers: " + Arrays.toString(list));
        }
        for (float number : list) {
            if (!(Math.abs(number) <= FAR)) {
                throw new IllegalArgumentException("Far off the page: " + number);
            }
        }
        return list;
    }

    static PDRectangle bounds(float[] points, float margin) {
        float left = points[0];
        float right = points[0];
        float bottom = points[1];
        float top = points[1];
        for (int i = 0; i < points.length; i += 2) {
            left = Math.min(left, points[i]);
            right = Math.max(right, points[i]);
            bottom = Math.min(bottom, points[i + 1]);
            top = Math.max(top, points[i + 1]);
        }
        return new PDRectangle(left - margin, bottom - margin, right - left + 2 * margin, top - bottom + 2 * margin);
    }
}
