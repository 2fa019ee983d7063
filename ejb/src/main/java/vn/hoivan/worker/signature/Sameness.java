package vn.hoivan.worker.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/** Compares values of two revisions; a reference equals a reference to the same object, whatever that holds. */
final class Sameness {

    private static final Set<COSName> LENGTH = Set.of(COSName.LENGTH);

    private Sameness() {
    }

    static boolean same(COSBase one, COSBase other) {
        if (one instanceof COSObject a && other instanceof COSObject b) {
            return a.getKey() != null && a.getKey().equals(b.getKey());
        }
        if (one instanceof COSStream || other instanceof COSStream) {
            return one instanceof COSStream a && other instanceof COSStream b && sameStream(a, b);
        }
        if (one instanceof COSDictionary a && other instanceof COSDictionary b) {
            return sameExcept(a, b, Set.of());
        }
        if (one instanceof COSArray a && other instanceof COSArray b) {
            return sameArray(a, b);
        }
        return sameScalar(one, other);
    }

    static boolean sameExcept(COSDictionary one, COSDictionary other, Set<COSName> exceptions) {
        return contained(one, other, exceptions) && contained(other, one, exceptions);
    }

    /** Whether all that stands in {@code one} stands in {@code other} too. */
    static boolean contained(COSDictionary one, COSDictionary other, Set<COSName> exceptions) {
        return one.keySet().stream().allMatch(key -> exceptions.contains(key)
                || same(one.getItem(key), other.getItem(key)));
    }

    private static boolean sameArray(COSArray one, COSArray other) {
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            if (i >= one.size() || i >= other.size() || !same(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameScalar(COSBase one, COSBase other) {
        if (one == null || one instanceof COSNull) {
            return other == null || other instanceof COSNull;
        }
        if (one instanceof COSNumber a && other instanceof COSNumber b) {
            return a.floatValue() == b.floatValue() && a.longValue() == b.longValue();
        }
        if (one instanceof COSString a && other instanceof COSString b) {
            return Arrays.equals(a.getBytes(), b.getBytes());
        }
        return (one instanceof COSName || one instanceof COSBoolean) && one.equals(other);
    }

    private static boolean sameStream(COSStream one, COSStream other) {
        if (!sameExcept(one, other, LENGTH)) {
            return false;
        }
        try (var a = one.createRawInputStream(); var b = other.createRawInputStream()) {
            byte[] first = new byte[8192];
            for (int count = a.readNBytes(first, 0, 8192); count > 0; count = a.readNBytes(first, 0, 8192)) {
                byte[] second = b.readNBytes(count);
                if (!Arrays.equals(first, 0, count, second, 0, second.length)) {
                    return false;
                }
            }
            return b.read() == -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
