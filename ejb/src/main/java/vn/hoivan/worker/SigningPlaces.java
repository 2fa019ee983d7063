package vn.hoivan.worker;

/**
 * Where a draft is completed. Null is what was not found, and for number and date also what is printed already.
 *
 * @param printedNumber what stands behind "Số:" where the draft came with a number, {@code 15/QĐ-UBND}
 * @param printedDate   ISO 8601, where the draft came with a whole date
 * @param signature     the room between the signer's title and name
 * @param seal          in its real size over the left third of that room
 * @param title         the lines over the signature, in one, as printed
 * @param name          printed below it
 * @param signed        the draft carries a signature: nothing may be filled in any more
 */
public record SigningPlaces(TextPlace number, TextPlace day, TextPlace month, TextPlace year, String printedNumber,
        String printedDate, MarkPlace signature, MarkPlace seal, String title, String name, boolean signed) {
}
