package vn.hoivan.worker.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

import vn.hoivan.worker.Addition;
import vn.hoivan.worker.Addition.Kind;

/** A signature field whose signature ends where an increment ends: the one for whose sake it was written. */
final class SignedField {

    static final Set<COSName> MAY_CHANGE = Set.of(COSName.V, COSName.AP, COSName.F, COSName.M, COSName.MK, COSName.DA,
            COSName.DR, COSName.AS);

    /** What would make a signature field act. */
    private static final Set<COSName> FORBIDDEN = Set.of(COSName.A, COSName.AA, COSName.OC);

    private final COSDictionary field;
    private final COSDictionary value;
    private int page;

    private SignedField(COSDictionary field, COSDictionary value) {
        this.field = field;
        this.value = value;
    }

    /** @return null where the field is no signature field, or its signature does not cover the increment */
    static SignedField of(COSDictionary field, Increment increment) {
        if (field == null || !COSName.SIG.equals(field.getCOSName(COSName.FT))) {
            return null;
        }
        var value = field.getCOSDictionary(COSName.V);
        return value != null && increment.endsAt(end(value)) ? new SignedField(field, value) : null;
    }

    /** Where a signature's byte range ends, or -1. */
    static long end(COSDictionary signature) {
        COSArray range = signature.getCOSArray(COSName.BYTERANGE);
        if (range == null || range.size() != 4) {
            return -1;
        }
        return range.getObject(2) instanceof COSNumber start && range.getObject(3) instanceof COSNumber length
                ? start.longValue() + length.longValue() : -1;
    }

    /** Without actions, and without fields below it. */
    boolean isPlain() {
        return widgets().stream().noneMatch(widget -> widget.keySet().stream().anyMatch(FORBIDDEN::contains))
                && field.keySet().stream().noneMatch(FORBIDDEN::contains)
                && widgets().stream().allMatch(widget -> widget == field || !widget.containsKey(COSName.T));
    }

    List<COSDictionary> widgets() {
        COSArray kids = field.getCOSArray(COSName.KIDS);
        if (kids == null) {
            return List.of(field);
        }
        var widgets = new ArrayList<COSDictionary>();
        for (COSBase kid : kids) {
            var widget = Revision.dictionary(kid);
            if (widget != null) {
                widgets.add(widget);
            }
        }
        return widgets;
    }

    String name() {
        var name = field.getString(COSName.T);
        return name == null ? "?" : name;
    }

    /** The first page on which the field was met. */
    void metOn(int number) {
        page = page == 0 ? number : page;
    }

    Addition addition() {
        var kind = "DocTimeStamp".equals(value.getNameAsString(COSName.TYPE)) ? Kind.TIME_STAMP : Kind.SIGNATURE;
        return new Addition(kind, name(), page);
    }
}
