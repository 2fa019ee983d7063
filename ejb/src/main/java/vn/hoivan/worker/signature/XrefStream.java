package vn.hoivan.worker.signature;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.hoivan.worker.signature.Increment.WrittenObject;
import vn.hoivan.worker.signature.XrefEntry.Kind;

/** Reads cross-reference streams (ISO 32000-1, 7.5.8). */
final class XrefStream {

    private final List<Long> widths;
    private final byte[] data;
    private int position;

    private XrefStream(List<Long> widths, byte[] data) {
        this.widths = widths;
        this.data = data;
    }

    static Map<Integer, XrefEntry> entries(FileBytes bytes, WrittenObject object) throws Unclean {
        var dictionary = (Map<?, ?>) object.value();
        var widths = integers(dictionary.get("W"), object);
        var index = dictionary.containsKey("Index") ? integers(dictionary.get("Index"), object)
                : List.of(0L, (Long) dictionary.get("Size"));
        if (widths.size() != 3 || index.size() % 2 != 0 || widths.stream().anyMatch(width -> width > 8)) {
            throw new Unclean("A broken cross-reference stream", object.offset());
        }
        var stream = new XrefStream(widths, FlateStream.decode(bytes, object));
        var entries = new LinkedHashMap<Integer, XrefEntry>();
        for (int i = 0; i < index.size(); i += 2) {
            for (long number = index.get(i); number < index.get(i) + index.get(i + 1); number++) {
                if (entries.put((int) number, stream.next(object)) != null) {
                    throw new Unclean("An entry twice", object.offset());
                }
            }
        }
        return entries;
    }

    private XrefEntry next(WrittenObject object) throws Unclean {
        long kind = widths.get(0) == 0 ? 1 : field(0, object);
        long place = field(1, object);
        long detail = field(2, object);
        if (kind > 2) {
            throw new Unclean("An entry of unknown kind", object.offset());
        }
        return new XrefEntry(Kind.values()[(int) kind], place, detail);
    }

    private long field(int which, WrittenObject object) throws Unclean {
        long value = 0;
        for (int i = 0; i < widths.get(which); i++) {
            if (position >= data.length) {
                throw new Unclean("A cross-reference stream too short", object.offset());
            }
            value = value << 8 | data[position++] & 0xFF;
        }
        return value;
    }

    private static List<Long> integers(Object array, WrittenObject object) throws Unclean {
        if (array instanceof List<?> list && list.stream().allMatch(Long.class::isInstance)) {
            return list.stream().map(Long.class::cast).toList();
        }
        throw new Unclean("A broken cross-reference stream", object.offset());
    }
}
