package vn.hoivan.signing;

import vn.hoivan.shared.BusinessException;
import vn.hoivan.worker.Area;
import vn.hoivan.worker.MarkPlace;
import vn.hoivan.worker.SigningPlaces;
import vn.hoivan.worker.TextPlace;

/** What places must be to be used. */
final class PlaceRules {

    private static final double LARGEST_PAGE = 14_400;
    private static final double LARGEST_TEXT = 72;

    private PlaceRules() {
    }

    /**
     * @param found  by the worker or a person before; nobody may say otherwise what is printed in the draft
     * @param wanted by a person
     */
    static SigningPlaces moved(SigningPlaces found, SigningPlaces wanted, int pages) {
        check(wanted.number(), pages);
        check(wanted.day(), pages);
        check(wanted.month(), pages);
        if (wanted.signature() != null) {
            check(wanted.signature().area(), pages);
        }
        boolean stays = wanted.signature() == null || wanted.signature().equals(found.signature());
        MarkPlace seal = stays ? found.seal() : null;
        return new SigningPlaces(wanted.number(), wanted.day(), wanted.month(), found.year(), found.printedNumber(),
                found.printedDate(), stays ? found.signature() : wanted.signature(), seal, found.title(), found.name(),
                found.signed());
    }

    /** Before a number is taken: number, date and signature must have a place, and none of them stand there already. */
    static void requireComplete(SigningPlaces places) {
        if (places.signed()) {
            throw BusinessException.conflict("signing.places.signed");
        }
        if (places.printedNumber() != null) {
            throw BusinessException.conflict("signing.places.printedNumber", places.printedNumber());
        }
        if (places.printedDate() != null) {
            throw BusinessException.conflict("signing.places.printedDate");
        }
        if (places.number() == null) {
            throw BusinessException.conflict("signing.places.noNumber");
        }
        if (places.day() == null) {
            throw BusinessException.conflict("signing.places.noDate");
        }
        if (places.signature() == null) {
            throw BusinessException.conflict("signing.places.noSignature");
        }
    }

    private static void check(TextPlace place, int pages) {
        if (place != null) {
            check(place.area(), pages);
            if (place.dots() != null) {
                check(place.dots(), pages);
            }
            if (!within(place.baseline(), LARGEST_PAGE) || !(place.size() > 0 && place.size() <= LARGEST_TEXT)) {
                throw wrong();
            }
        }
    }

    private static void check(Area area, int pages) {
        if (area == null || area.page() < 1 || area.page() > pages || !within(area.x(), LARGEST_PAGE)
                || !within(area.y(), LARGEST_PAGE) || !(area.width() >= 1 && area.width() <= LARGEST_PAGE)
                || !(area.height() >= 1 && area.height() <= LARGEST_PAGE)) {
            throw wrong();
        }
    }

    private static boolean within(double value, double largest) {
        return value >= -largest && value <= largest;
    }

    private static BusinessException wrong() {
        return BusinessException.invalid("places", "signing.places.outside");
    }
}
