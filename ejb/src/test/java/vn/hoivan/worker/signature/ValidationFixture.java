package vn.hoivan.worker.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

import vn.hoivan.signing.DemoAuthorityFixture;
import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.SignatureReport;
import vn.hoivan.worker.ValidateSignatures;

/** Validates with the test authority as the only one trusted. */
final class ValidationFixture {

    private ValidationFixture() {
    }

    static SignatureReport validate(Path file) throws IOException, Refusal {
        var authority = DemoAuthorityFixture.authority();
        return validate(file, List.of(SigningFixture.base64(authority.root())),
                List.of(Base64.getEncoder().encodeToString(authority.revocationList())));
    }

    static SignatureReport validate(Path file, List<String> trusted, List<String> lists) throws IOException, Refusal {
        return new ValidatingSignatures().run(new ValidateSignatures(file.toString(), trusted, lists,
                file.getParent().toString()));
    }

    /** Whether our own reader refuses the last signature, or what follows the first. */
    static boolean isSeenToBeChanged(Path folder, byte[] forged) throws IOException {
        var file = Files.createTempFile(folder, "forged", ".pdf");
        Files.write(file, forged);
        var bytes = new FileBytes(file);
        try (var document = new Revision(bytes, bytes.length())) {
            var found = SignatureFinder.find(document);
            if (found.isEmpty() || !new RangeCheck(bytes).isSound(found.get(found.size() - 1))) {
                return false;
            }
            long end = found.get(0).end();
            return !History.after((int) end, bytes, false).breachesAfter(end).isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    /** Validates bytes; a refusal to read them is no report. */
    static SignatureReport validate(Path folder, byte[] bytes) throws IOException {
        var file = Files.createTempFile(folder, "forged", ".pdf");
        Files.write(file, bytes);
        try {
            return validate(file);
        } catch (Refusal e) {
            return null;
        } finally {
            Files.delete(file);
        }
    }
}
