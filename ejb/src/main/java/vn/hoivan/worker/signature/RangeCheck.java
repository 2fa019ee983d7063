package vn.hoivan.worker.signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Byte ranges by the letter: from the first byte on, leaving out the hexadecimal signature value and nothing else,
 * to the end of a file.
 */
class RangeCheck {

    private final FileBytes bytes;

    RangeCheck(FileBytes bytes) {
        this.bytes = bytes;
    }

    boolean isSound(FoundSignature signature) {
        var range = signature.range();
        return range != null && isWellFormed(range) && holds(range, signature.contents()) && isEnd(signature.end());
    }

    /** Ranges of signatures whose bytes are in the file though its form does not name them any more. */
    boolean hasOrphans(List<FoundSignature> known) {
        Set<Long> starts = new HashSet<>();
        known.stream().map(FoundSignature::range).filter(range -> range != null).forEach(range -> starts.add(range[1]));
        int position = bytes.indexOf("/ByteRange", 0);
        while (position >= 0) {
            var range = range(position + 10);
            if (range != null && isWellFormed(range) && !starts.contains(range[1]) && isEnd(range[2] + range[3])
                    && value(range) != null) {
                return true;
            }
            position = bytes.indexOf("/ByteRange", position + 10);
        }
        return false;
    }

    /** The byte range written last in the file, well-formed and around a hexadecimal value. */
    long[] lastRange() {
        int position = bytes.lastIndexOf("/ByteRange", bytes.length());
        var range = position < 0 ? null : range(position + 10);
        if (range == null || !isWellFormed(range) || value(range) == null) {
            throw new IllegalStateException("No place for a signature");
        }
        return range;
    }

    private boolean isWellFormed(long[] range) {
        return range[0] == 0 && range[1] > 0 && range[2] > range[1] + 2 && range[3] > 0
                && range[2] + range[3] <= bytes.length();
    }

    private boolean holds(long[] range, byte[] contents) {
        var value = value(range);
        return value != null && value.length > 0 && Arrays.equals(value, contents) && isPaddedWithZeros(value);
    }

    /** Behind the signature's own length (DER) there is room for stowaways. */
    private static boolean isPaddedWithZeros(byte[] value) {
        int end = derEnd(value);
        for (int i = end; i < value.length; i++) {
            if (value[i] != 0) {
                return false;
            }
        }
        return end > 0 && end <= value.length;
    }

    /** Where the outermost DER or BER object ends; the whole length where it does not say so. */
    private static int derEnd(byte[] value) {
        int first = value.length > 1 ? value[1] & 0xFF : 0;
        if (first < 0x80) {
            return 2 + first;
        }
        if (first == 0x80 || first > 0x84 || value.length < 6) {
            return value.length;
        }
        int length = 0;
        for (int i = 0; i < first - 0x80; i++) {
            length = length << 8 | value[2 + i] & 0xFF;
        }
        return 2 + first - 0x80 + length;
    }

    /** The bytes written in hexadecimal between the two parts, or null. */
    private byte[] value(long[] range) {
        if (bytes.at(range[1]) != '<' || bytes.at(range[2] - 1) != '>') {
            return null;
        }
        int digits = (int) (range[2] - range[1] - 2);
        var value = new byte[(digits + 1) / 2];
        for (int i = 0; i < digits; i++) {
            int digit = Character.digit(bytes.at(range[1] + 1 + i), 16);
            if (digit < 0) {
                return null;
            }
            value[i / 2] |= (byte) (i % 2 == 0 ? digit << 4 : digit);
        }
        return value;
    }

    /** Whether %%EOF and at most white space stands before. */
    private boolean isEnd(long end) {
        long position = end;
        while (PdfSyntax.isSpace(bytes.at(position - 1))) {
            position--;
        }
        return bytes.has(position - 5, "%%EOF");
    }

    private long[] range(int position) {
        try {
            var syntax = new PdfSyntax(bytes, position);
            var numbers = new ArrayList<Long>();
            if (syntax.object() instanceof List<?> list) {
                list.stream().filter(Long.class::isInstance).map(Long.class::cast).forEach(numbers::add);
            }
            return numbers.size() == 4 ? numbers.stream().mapToLong(Long::longValue).toArray() : null;
        } catch (Unclean e) {
            return null;
        }
    }
}
