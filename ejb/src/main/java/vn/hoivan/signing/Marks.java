package vn.hoivan.signing;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

import vn.hoivan.worker.SignatureMark;

/**
 * Where and how signatures are shown: Decree 30/2020, Appendix I, Part I, II.7d (person), II.8 (agency), III.1d
 * (annex in a file of its own). All measures in points, PDF user space.
 */
public final class Marks {

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;
    private static final double ANNEX_WIDTH = 190;
    private static final double ANNEX_LINE = 12;
    private static final double ANNEX_MARGIN = 28;

    private Marks() {
    }

    /**
     * The image of a person's signature, as large as the place between title and name allows, centred in it.
     *
     * @param place       page and rectangle of that place; its image and lines are ignored
     * @param image       path of the blue PNG
     * @param aspectRatio width of the image by its height
     */
    public static SignatureMark ofPerson(SignatureMark place, String image, double aspectRatio) {
        double width = Math.min(place.width(), place.height() * aspectRatio);
        double height = width / aspectRatio;
        return new SignatureMark(place.page(), place.x() + (place.width() - width) / 2,
                place.y() + (place.height() - height) / 2, width, height, image, List.of());
    }

    /**
     * The seal in its real size over the left third of the signature.
     *
     * @param signature where the person's signature is shown
     * @param image     path of the red PNG
     * @param diameter  of the real seal in millimetres
     */
    public static SignatureMark ofAgency(SignatureMark signature, String image, double diameter) {
        double size = diameter * POINTS_PER_MILLIMETRE;
        double right = signature.x() + signature.width() / 3;
        double middle = signature.y() + signature.height() / 2;
        return new SignatureMark(signature.page(), right - size, middle - size / 2, size, size, image, List.of());
    }

    /**
     * The agency's signature on an annex in a file of its own: text at the top right of the first page.
     *
     * @param reference number and notation of the main document
     * @param width     of the page
     * @param height    of the page
     */
    public static SignatureMark onAnnex(String reference, OffsetDateTime signedAt, double width, double height) {
        var time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(signedAt.truncatedTo(ChronoUnit.SECONDS));
        return new SignatureMark(1, width - ANNEX_MARGIN - ANNEX_WIDTH, height - ANNEX_MARGIN - 2 * ANNEX_LINE,
                ANNEX_WIDTH, 2 * ANNEX_LINE, null, List.of(reference, time));
    }
}
