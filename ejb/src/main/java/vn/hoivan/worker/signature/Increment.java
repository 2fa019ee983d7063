package vn.hoivan.worker.signature;

import java.util.Map;

/**
 * One update appended to a PDF (ISO 32000-1, 7.5.6), every byte of which is accounted for.
 *
 * @param start    of its bytes
 * @param end      just after its %%EOF
 * @param rest     where the white space behind it ends
 * @param objects  offsets of the objects in it by their numbers
 * @param entries  of its cross-reference section by object number
 * @param trailer  the trailer dictionary, or that of the cross-reference stream
 * @param xref     offset of its cross-reference section
 */
record Increment(int start, int end, int rest, Map<Integer, WrittenObject> objects, Map<Integer, XrefEntry> entries,
                 Map<String, Object> trailer, long xref) {

    /**
     * @param value  as {@link PdfSyntax} reads it
     * @param stream offset of its data, or -1
     * @param length of its data
     */
    record WrittenObject(int number, int generation, int offset, Object value, int stream, int length) {

        boolean isA(String type) {
            return value instanceof Map<?, ?> dictionary && new PdfSyntax.Name(type).equals(dictionary.get("Type"));
        }
    }

    boolean endsAt(long position) {
        return end <= position && position <= rest;
    }
}
