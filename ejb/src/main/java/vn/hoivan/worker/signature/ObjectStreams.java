package vn.hoivan.worker.signature;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;

import vn.hoivan.worker.signature.Increment.WrittenObject;
import vn.hoivan.worker.signature.XrefEntry.Kind;

/** Compares object streams (ISO 32000-1, 7.5.7) with the entries that lead into them. */
final class ObjectStreams {

    private ObjectStreams() {
    }

    static void check(FileBytes bytes, Map<Integer, WrittenObject> objects, Map<Integer, XrefEntry> entries)
            throws Unclean {
        for (var object : objects.values()) {
            if (object.isA("ObjStm")) {
                checkStream(numbers(bytes, object), object, entries);
            }
        }
    }

    /** Each object in the stream must be reached through its entry, and no entry may lead to another place. */
    private static void checkStream(int[] numbers, WrittenObject stream, Map<Integer, XrefEntry> entries)
            throws Unclean {
        var seen = new HashSet<Integer>();
        for (int index = 0; index < numbers.length; index++) {
            var expected = new XrefEntry(Kind.COMPRESSED, stream.number(), index);
            if (!seen.add(numbers[index]) || !expected.equals(entries.get(numbers[index]))) {
                throw new Unclean("A compressed object that is not listed", stream.offset());
            }
        }
        for (var entry : entries.entrySet()) {
            if (entry.getValue().kind() == Kind.COMPRESSED && entry.getValue().place() == stream.number()
                    && !seen.contains(entry.getKey())) {
                throw new Unclean("An entry without compressed object", stream.offset());
            }
        }
    }

    private static int[] numbers(FileBytes bytes, WrittenObject stream) throws Unclean {
        var dictionary = (Map<?, ?>) stream.value();
        if (!(dictionary.get("N") instanceof Long count && dictionary.get("First") instanceof Long first)
                || dictionary.containsKey("Extends")) {
            throw new Unclean("A broken object stream", stream.offset());
        }
        var data = FlateStream.decode(bytes, stream);
        var head = new String(data, 0, (int) Math.min(data.length, first), StandardCharsets.US_ASCII).trim();
        try {
            var pairs = Arrays.stream(head.split("\\s+")).mapToInt(Integer::parseInt).toArray();
            if (pairs.length != 2 * count) {
                throw new Unclean("A broken object stream", stream.offset());
            }
            return java.util.stream.IntStream.range(0, (int) (long) count).map(i -> pairs[2 * i]).toArray();
        } catch (NumberFormatException e) {
            throw new Unclean("A broken object stream", stream.offset());
        }
    }
}
