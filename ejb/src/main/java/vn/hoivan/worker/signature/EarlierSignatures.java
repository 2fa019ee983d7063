package vn.hoivan.worker.signature;

import java.io.IOException;
import java.nio.file.Path;

import vn.hoivan.worker.Finding;
import vn.hoivan.worker.Finding.Code;
import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.Refusal.Reason;
import vn.hoivan.worker.pdf.Documents;

/**
 * The signatures that a file carries before ours: what we add must be what {@link History} takes for lawful. A
 * damaged file may be repaired while it is read, so that the appended revision repeats more than it should; a picture
 * may hide what others signed.
 */
final class EarlierSignatures {

    /** Where the last of them ends, or -1 where there is none. */
    private final long end;

    private EarlierSignatures(long end) {
        this.end = end;
    }

    /** @throws Refusal where the file cannot be signed at all */
    static EarlierSignatures of(Path file) throws IOException, Refusal {
        try (var document = Documents.open(file)) {
            if (document.isEncrypted()) {
                throw new Refusal(Reason.PASSWORD_PROTECTED, "An encrypted file is not signed");
            }
            if (document.getNumberOfPages() == 0) {
                throw new Refusal(Reason.DAMAGED, "No pages");
            }
        }
        var signatures = SignedDocument.read(new FileBytes(file)).signatures();
        return new EarlierSignatures(signatures.stream().mapToLong(FoundSignature::end).max().orElse(-1));
    }

    /** @param prepared the file with room for the new signature */
    void protect(Path prepared) throws IOException, Refusal {
        if (end < 0) {
            return;
        }
        var breaches = History.after((int) end, new FileBytes(prepared), false).breachesAfter(end);
        if (breaches.stream().map(Finding::code).anyMatch(Code.CONTENT_COVERED::equals)) {
            throw new Refusal(Reason.MARK_HIDES_CONTENT, "Hides what was signed: " + breaches);
        }
        if (!breaches.isEmpty()) {
            throw new Refusal(Reason.CANNOT_BE_SIGNED_AGAIN, "Would be seen as a change: " + breaches);
        }
    }
}
