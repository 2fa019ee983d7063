package vn.hoivan.worker.text;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A page that was read: its number counted from one, and its lines from top to bottom. */
record ReadPage(int number, PDPage page, List<TextLine> lines) {

    /** As it is looked at, turned pages included. */
    float width() {
        PDRectangle box = page.getCropBox();
        return page.getRotation() % 180 == 0 ? box.getWidth() : box.getHeight();
    }

    /** A height counted downwards from the top, in PDF user space; for pages that are not turned. */
    double upward(float height) {
        return page.getCropBox().getUpperRightY() - height;
    }

    String text() {
        return lines.stream().map(TextLine::text).collect(Collectors.joining("\n"));
    }
}
