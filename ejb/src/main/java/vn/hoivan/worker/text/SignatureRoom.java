package vn.hoivan.worker.text;

import org.apache.pdfbox.pdmodel.common.PDRectangle;
import vn.hoivan.worker.Area;
import vn.hoivan.worker.MarkPlace;

/**
 * The room for the image of a signature: centred between the last line of the title and the name (Decree
 * 30/2020/NĐ-CP, Appendix I, II.7d), and that of the seal over its left third (II.8).
 */
record SignatureRoom(MarkPlace signature, MarkPlace seal) {

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;
    private static final double WIDTH = 50 * POINTS_PER_MILLIMETRE;
    private static final double HEIGHT = 22 * POINTS_PER_MILLIMETRE;
    private static final double SPACE = 3;

    static SignatureRoom of(SignatureBlock block, double sealDiameter) {
        ReadPage page = block.page();
        double top = page.upward(block.lastCapacity().baseline()) - 0.25 * block.lastCapacity().size() - SPACE;
        double bottom = block.name().map(name -> page.upward(name.baseline()) + 0.9 * name.size() + SPACE)
                .orElse(Math.max(top - HEIGHT, SPACE));
        double height = Math.max(Math.min(top - bottom, HEIGHT), 0.4 * HEIGHT);
        double width = Math.min(WIDTH, height * WIDTH / HEIGHT);
        PDRectangle box = page.page().getCropBox();
        Area area = new Area(page.number(), box.getLowerLeftX() + block.middle() - width / 2,
                (top + bottom - height) / 2, width, height);
        double confidence = block.name().isEmpty() ? 0.5 : top - bottom < 0.4 * HEIGHT ? 0.6 : 0.95;
        return new SignatureRoom(new MarkPlace(area, confidence), new MarkPlace(sealOver(area, sealDiameter), confidence));
    }

    private static Area sealOver(Area signature, double diameter) {
        double size = diameter * POINTS_PER_MILLIMETRE;
        double right = signature.x() + signature.width() / 3;
        double middle = signature.y() + signature.height() / 2;
        return new Area(signature.page(), right - size, middle - size / 2, size, size);
    }
}
