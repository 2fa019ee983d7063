package vn.hoivan.worker.signature;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads PDF objects (ISO 32000-1, 7.3) without forgiving anything. Dictionaries become maps, arrays lists, integers
 * {@link Long}, references {@link Reference}, names {@link Name}; of other values only the extent matters.
 */
class PdfSyntax {

    record Reference(int number, int generation) {
    }

    record Name(String value) {
    }

    private static final int DEPTH = 64;
    private static final Object OTHER = new Object();

    private final FileBytes bytes;
    private long position;

    PdfSyntax(FileBytes bytes, long start) {
        this.bytes = bytes;
        this.position = start;
    }

    long position() {
        return position;
    }

    void moveTo(long target) {
        position = target;
    }

    /** White space, and comments that no other reader could take for the start or the end of a file. */
    void skipSpace() throws Unclean {
        while (true) {
            while (isSpace(peek())) {
                position++;
            }
            if (peek() != '%' || bytes.has(position, "%%EOF")) {
                return;
            }
            if (bytes.has(position, "%PDF")) {
                throw new Unclean("A second file header", position);
            }
            while (peek() != -1 && peek() != '\r' && peek() != '\n') {
                position++;
            }
        }
    }

    boolean accept(String keyword) {
        if (bytes.has(position, keyword) && !isRegular(bytes.at(position + keyword.length()))) {
            position += keyword.length();
            return true;
        }
        return false;
    }

    void expect(String keyword) throws Unclean {
        if (!accept(keyword)) {
            throw new Unclean("No " + keyword, position);
        }
    }

    boolean atDigit() {
        return isDigit(peek());
    }

    long integer() throws Unclean {
        long start = position;
        long value = 0;
        while (isDigit(peek())) {
            value = value * 10 + peek() - '0';
            position++;
            if (position - start > 12) {
                throw new Unclean("A number too long", start);
            }
        }
        if (position == start || isRegular(peek())) {
            throw new Unclean("No integer", start);
        }
        return value;
    }

    Object object() throws Unclean {
        return object(0);
    }

    private Object object(int depth) throws Unclean {
        if (depth > DEPTH) {
            throw new Unclean("Nested too deeply", position);
        }
        skipSpace();
        if (bytes.has(position, "<<")) {
            return dictionary(depth);
        }
        return switch (peek()) {
            case '[' -> array(depth);
            case '/' -> name();
            case '(' -> literalString();
            case '<' -> hexString();
            default -> atDigit() ? numberOrReference() : keywordOrNumber();
        };
    }

    private Map<String, Object> dictionary(int depth) throws Unclean {
        var dictionary = new LinkedHashMap<String, Object>();
        position += 2;
        for (skipSpace(); !bytes.has(position, ">>"); skipSpace()) {
            long start = position;
            if (!(peek() == '/' && dictionary.put(name().value(), object(depth + 1)) == null)) {
                throw new Unclean("No key, or a key twice", start);
            }
        }
        position += 2;
        return dictionary;
    }

    private List<Object> array(int depth) throws Unclean {
        var array = new ArrayList<Object>();
        position++;
        for (skipSpace(); peek() != ']'; skipSpace()) {
            array.add(object(depth + 1));
        }
        position++;
        return array;
    }

    /** A letter written as a number hides a key from simple readers; only what needs it may be written so. */
    private Name name() throws Unclean {
        var name = new StringBuilder();
        for (position++; isRegular(peek()); position++) {
            if (peek() == '#') {
                int code = Character.digit(bytes.at(position + 1), 16) * 16 + Character.digit(bytes.at(position + 2), 16);
                if (code > ' ' && code < 127 && isRegular(code) && code != '#') {
                    throw new Unclean("A name in disguise", position);
                }
            }
            name.append((char) peek());
        }
        return new Name(name.toString());
    }

    private Object literalString() throws Unclean {
        long start = position++;
        for (int open = 1; open > 0; position++) {
            switch (peek()) {
                case -1 -> throw new Unclean("A string without end", start);
                case '\\' -> position++;
                case '(' -> open++;
                case ')' -> open--;
                default -> { }
            }
        }
        return OTHER;
    }

    private Object hexString() throws Unclean {
        long start = position++;
        while (Character.digit(peek(), 16) >= 0 || isSpace(peek())) {
            position++;
        }
        if (peek() != '>') {
            throw new Unclean("A broken hexadecimal string", start);
        }
        position++;
        return OTHER;
    }

    private Object numberOrReference() throws Unclean {
        long start = position;
        skipDigits();
        if (isRegular(peek())) {
            position = start;
            return keywordOrNumber();
        }
        long afterFirst = position;
        skipSpace();
        long second = position;
        skipDigits();
        if (position > second && !isRegular(peek())) {
            skipSpace();
            if (accept("R")) {
                return new Reference((int) integerAt(start), (int) integerAt(second));
            }
        }
        position = afterFirst;
        return integerAt(start);
    }

    private long integerAt(long start) throws Unclean {
        long end = position;
        position = start;
        long value = integer();
        position = end;
        return value;
    }

    private void skipDigits() {
        while (isDigit(peek())) {
            position++;
        }
    }

    private Object keywordOrNumber() throws Unclean {
        long start = position;
        var word = new StringBuilder();
        while (isRegular(peek())) {
            word.append((char) peek());
            position++;
        }
        if (!word.toString().matches("true|false|null|[+-]?\\d*\\.?\\d*") || word.isEmpty()) {
            throw new Unclean("No object", start);
        }
        return OTHER;
    }

    private int peek() {
        return bytes.at(position);
    }

    static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isRegular(int c) {
        return c != -1 && !isSpace(c) && "()<>[]{}/%".indexOf(c) < 0;
    }
}
