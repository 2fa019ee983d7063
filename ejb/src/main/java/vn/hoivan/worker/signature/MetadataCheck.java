package vn.hoivan.worker.signature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

import vn.hoivan.worker.Finding.Code;

/** Writers that add evidence also note in the XMP packet when and with what; it may say nothing else that is new. */
class MetadataCheck {

    private static final String VOLATILE = "(?:xmp:ModifyDate|xmp:MetadataDate|xmpMM:InstanceID|pdf:Producer)";
    private static final Pattern NOTES = Pattern.compile("<" + VOLATILE + ">[^<]*</" + VOLATILE + ">|" + VOLATILE
            + "\\s*=\\s*(?:\"[^\"]*\"|'[^']*')|x:xmptk=\"[^\"]*\"|\\s+");
    private static final int LARGEST = 1 << 20;

    private final UpdateCheck update;

    MetadataCheck(UpdateCheck update) {
        this.update = update;
    }

    void check(COSDictionary before, COSDictionary after) {
        var then = before.getItem(COSName.METADATA);
        var now = after.getItem(COSName.METADATA);
        if (!Sameness.same(then == null ? null : Revision.resolved(then), now == null ? null : Revision.resolved(now))
                && !essence(then).equals(essence(now))) {
            update.breach(Code.DOCUMENT_CHANGED, "Metadata");
        }
        update.explain(now, "Metadata");
    }

    private static String essence(COSBase item) {
        if (!(Revision.resolved(item) instanceof COSStream stream)) {
            return "";
        }
        try (var in = stream.createInputStream()) {
            var packet = in.readNBytes(LARGEST);
            return packet.length == LARGEST ? incomparable(stream)
                    : NOTES.matcher(new String(packet, StandardCharsets.UTF_8)).replaceAll("");
        } catch (IOException e) {
            return incomparable(stream);
        }
    }

    private static String incomparable(COSStream stream) {
        return "incomparable " + System.identityHashCode(stream);
    }
}
