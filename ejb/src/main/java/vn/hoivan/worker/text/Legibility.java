package vn.hoivan.worker.text;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Whether the words of a page make sense to a reader. Bad recognition of a scan gives words that mix letters with
 * digits and signs; fonts without a map to letters give signs; old Vietnamese fonts (TCVN3, VNI) give letters of
 * other languages. A mark on a scan ("SAO Y …") is text, but not the paper's.
 */
enum Legibility {
    READABLE, GARBLED, NONE;

    private static final int FEW_WORDS = 25;
    private static final long SCAN_PIXELS = 500_000;
    private static final double MANY_ODD = 0.12;
    private static final double MANY_FOREIGN = 0.3;

    private static final Pattern EDGES = Pattern.compile("^[\\p{P}\\p{S}]+|[\\p{P}\\p{S}]+$");
    private static final Pattern PARTS = Pattern.compile("[\\s/\\-–—.,:;()&+×’'\"“”…_@]+");
    private static final Pattern MIXED = Pattern.compile(
            ".*(\\p{Ll}\\p{Lu}|\\p{L}\\d+\\p{Ll}|^\\d{1,2}\\p{Ll}{2,}|\\p{L}[\\p{S}\\p{P}]+\\p{L}|[\\p{Co}\\p{Cn}\\uFFFD]).*");
    private static final Pattern FOREIGN = Pattern.compile(
            ".*[\\p{IsLatin}&&[^a-zA-Zđ\\u0300-\\u036Făâêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]].*");

    static Legibility of(ReadPage page) {
        String text = page.text();
        long words = parts(text).filter(Legibility::hasLetter).count();
        if (words == 0) {
            return text.chars().filter(c -> !Character.isWhitespace(c)).count() > FEW_WORDS ? GARBLED : NONE;
        }
        if (words < FEW_WORDS && scanned(page.page())) {
            return NONE;
        }
        return odd(text, words) || foreign(text, words) ? GARBLED : READABLE;
    }

    private static boolean odd(String text, long words) {
        long odd = Stream.of(text.split("\\s+")).map(word -> EDGES.matcher(word).replaceAll(""))
                .flatMap(Legibility::parts).filter(part -> MIXED.matcher(part).matches()).count();
        return odd > MANY_ODD * words;
    }

    private static boolean foreign(String text, long words) {
        return parts(text).filter(part -> FOREIGN.matcher(part.toLowerCase()).matches()).count() > MANY_FOREIGN * words;
    }

    private static Stream<String> parts(String text) {
        return PARTS.splitAsStream(text).filter(part -> !part.isEmpty());
    }

    private static boolean hasLetter(String part) {
        return part.chars().anyMatch(Character::isLetter);
    }

    /** Most of the page is likely to be a picture; pictures are counted, not decoded. */
    private static boolean scanned(PDPage page) {
        COSDictionary resources = page.getResources() == null ? null : page.getResources().getCOSObject();
        COSDictionary objects = resources == null ? null : resources.getCOSDictionary(COSName.XOBJECT);
        if (objects == null) {
            return false;
        }
        long pixels = 0;
        for (COSName name : objects.keySet()) {
            if (objects.getDictionaryObject(name) instanceof COSStream stream
                    && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                pixels += (long) stream.getInt(COSName.WIDTH, 0) * stream.getInt(COSName.HEIGHT, 0);
            }
        }
        return pixels > SCAN_PIXELS;
    }
}
