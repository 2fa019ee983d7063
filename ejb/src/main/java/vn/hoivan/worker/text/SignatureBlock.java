package vn.hoivan.worker.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a paper is signed.
 *
 * @param capacity the lines in capitals over the signature, at least one
 * @param name     the printed name below it, where there is one
 */
record SignatureBlock(ReadPage page, List<TextLine> capacity, Optional<TextLine> name) {

    private static final Pattern NAME = Pattern.compile(
            "(?:\\p{L}{1,6}\\.\\s?)*(?<name>\\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*){1,5})");

    static boolean nameLike(TextLine line) {
        return NAME.matcher(line.text()).matches();
    }

    /** The name without academic or military rank. */
    Optional<String> signer() {
        return name.map(TextLine::text).map(NAME::matcher).filter(Matcher::matches).map(found -> found.group("name"));
    }

    TextLine lastCapacity() {
        return capacity.get(capacity.size() - 1);
    }

    /** Of the column in which it stands. */
    float middle() {
        return lastCapacity().middle();
    }
}
