package vn.hoivan.worker.signature;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import vn.hoivan.worker.signature.Increment.WrittenObject;
import vn.hoivan.worker.signature.PdfSyntax.Reference;
import vn.hoivan.worker.signature.XrefEntry.Kind;

/**
 * Reads one increment strictly: objects, cross-reference section, trailer, startxref, %%EOF and nothing else, each
 * object exactly where the section says. What passes leaves readers nothing to disagree about, which is what
 * incremental saving attacks live on.
 */
class IncrementReader {

    private final FileBytes bytes;
    private final PdfSyntax syntax;
    private final Map<Integer, WrittenObject> objects = new LinkedHashMap<>();
    private final Map<WrittenObject, Reference> lengths = new HashMap<>();
    private final Map<Integer, XrefEntry> entries = new LinkedHashMap<>();
    private Map<String, Object> trailer;
    private long xref = -1;

    IncrementReader(FileBytes bytes) {
        this.bytes = bytes;
        this.syntax = new PdfSyntax(bytes, 0);
    }

    /** @param previous offset of the cross-reference section before */
    Increment read(int start, long previous) throws Unclean {
        syntax.moveTo(start);
        readBody();
        int end = readEnd();
        check(start, previous);
        return new Increment(start, end, (int) syntax.position(), objects, entries, trailer, xref);
    }

    private void readBody() throws Unclean {
        for (syntax.skipSpace(); syntax.atDigit(); syntax.skipSpace()) {
            readObject();
        }
        long offset = syntax.position();
        if (syntax.accept("xref")) {
            require(xref == -1, "Two cross-reference sections", offset);
            xref = offset;
            readTable();
            syntax.expect("trailer");
            trailer = dictionary(syntax.object());
            syntax.skipSpace();
        }
        require(xref != -1, "No cross-reference section", offset);
    }

    private int readEnd() throws Unclean {
        syntax.expect("startxref");
        syntax.skipSpace();
        require(syntax.integer() == xref, "startxref points elsewhere", syntax.position());
        syntax.skipSpace();
        require(bytes.has(syntax.position(), "%%EOF"), "No end of file", syntax.position());
        int end = (int) syntax.position() + 5;
        syntax.moveTo(end);
        while (PdfSyntax.isSpace(bytes.at(syntax.position()))) {
            syntax.moveTo(syntax.position() + 1);
        }
        return end;
    }

    private void readObject() throws Unclean {
        int offset = (int) syntax.position();
        int number = (int) syntax.integer();
        syntax.skipSpace();
        int generation = (int) syntax.integer();
        syntax.skipSpace();
        syntax.expect("obj");
        var value = syntax.object();
        syntax.skipSpace();
        var object = syntax.accept("stream") ? stream(number, generation, offset, dictionary(value))
                : new WrittenObject(number, generation, offset, value, -1, 0);
        syntax.skipSpace();
        syntax.expect("endobj");
        require(objects.put(number, object) == null, "An object twice", offset);
        if (object.isA("XRef")) {
            require(xref == -1, "Two cross-reference sections", offset);
            xref = offset;
            trailer = dictionary(value);
            entries.putAll(XrefStream.entries(bytes, object));
        }
    }

    private WrittenObject stream(int number, int generation, int offset, Map<String, Object> dictionary)
            throws Unclean {
        int start = (int) syntax.position();
        start += bytes.has(start, "\r\n") ? 2 : 1;
        require(bytes.at(start - 1) == '\n', "No line end before stream data", start);
        var length = dictionary.get("Length");
        int end = length instanceof Long known ? (int) (start + known) : bytes.indexOf("endstream", start);
        require(end >= start && end <= bytes.length(), "A stream without end", start);
        syntax.moveTo(end);
        syntax.skipSpace();
        syntax.expect("endstream");
        var object = new WrittenObject(number, generation, offset, dictionary, start, end - start);
        if (length instanceof Reference reference) {
            lengths.put(object, reference);
        }
        return object;
    }

    private void readTable() throws Unclean {
        for (syntax.skipSpace(); syntax.atDigit(); syntax.skipSpace()) {
            long first = syntax.integer();
            syntax.skipSpace();
            long count = syntax.integer();
            for (long number = first; number < first + count; number++) {
                readTableEntry((int) number);
            }
        }
    }

    private void readTableEntry(int number) throws Unclean {
        syntax.skipSpace();
        long place = syntax.integer();
        syntax.skipSpace();
        long generation = syntax.integer();
        syntax.skipSpace();
        var kind = syntax.accept("n") ? Kind.USED : Kind.FREE;
        if (kind == Kind.FREE) {
            syntax.expect("f");
        }
        require(entries.put(number, new XrefEntry(kind, place, generation)) == null, "An entry twice",
                syntax.position());
    }

    private void check(int start, long previous) throws Unclean {
        require(trailer.get("Prev") instanceof Long prev && prev == previous, "The chain of updates is broken", xref);
        require(!trailer.containsKey("XRefStm"), "A second, hidden cross-reference section", xref);
        for (var object : objects.values()) {
            var entry = entries.get(object.number());
            boolean listed = new XrefEntry(Kind.USED, object.offset(), object.generation()).equals(entry);
            require(listed || entry == null && object.isA("XRef"), "An object that is not listed", object.offset());
        }
        for (var entry : entries.values()) {
            require(entry.kind() != Kind.USED || entry.place() < start || isObject(entry),
                    "An entry without object", entry.place());
        }
        for (var length : lengths.entrySet()) {
            checkLength(length.getKey(), length.getValue());
        }
        ObjectStreams.check(bytes, objects, entries);
    }

    private boolean isObject(XrefEntry entry) {
        return objects.values().stream().anyMatch(object -> object.offset() == entry.place());
    }

    /** The length of a stream must stand in the same increment, and be right up to a line end. */
    private void checkLength(WrittenObject stream, Reference reference) throws Unclean {
        var length = objects.get(reference.number());
        require(length != null && length.value() instanceof Long value && value <= stream.length()
                && value >= stream.length() - 2, "A stream of wrong length", stream.stream());
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> dictionary(Object value) throws Unclean {
        require(value instanceof Map, "No dictionary", syntax.position());
        return (Map<String, Object>) value;
    }

    private static void require(boolean truth, String otherwise, long position) throws Unclean {
        if (!truth) {
            throw new Unclean(otherwise, position);
        }
    }
}
