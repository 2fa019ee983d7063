package vn.hoivan.worker.signature;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;

/**
 * A signature that the form of the final document names.
 *
 * @param field full name of its field
 * @param page  where it is shown, counted from 1; 0 where it is not
 * @param value the signature dictionary
 */
record FoundSignature(String field, int page, COSDictionary value) {

    boolean isTimeStamp() {
        return "DocTimeStamp".equals(value.getNameAsString(COSName.TYPE))
                || "ETSI.RFC3161".equals(value.getNameAsString(COSName.SUB_FILTER));
    }

    /** The four numbers of the byte range, or null where they are not such. */
    long[] range() {
        COSArray range = value.getCOSArray(COSName.BYTERANGE);
        if (range == null || range.size() != 4) {
            return null;
        }
        var numbers = new long[4];
        for (int i = 0; i < 4; i++) {
            if (!(range.getObject(i) instanceof COSNumber number)) {
                return null;
            }
            numbers[i] = number.longValue();
        }
        return numbers;
    }

    /** Where the signed bytes end, or -1. */
    long end() {
        var range = range();
        return range == null ? -1 : range[2] + range[3];
    }

    byte[] contents() {
        return value.getDictionaryObject(COSName.CONTENTS) instanceof COSString contents ? contents.getBytes()
                : new byte[0];
    }
}
