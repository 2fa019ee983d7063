package vn.hoivan.worker.signature;

import java.io.IOException;
import java.util.List;

/**
 * What the final document says of its signatures.
 *
 * @param signatures oldest first
 */
record SignedDocument(List<FoundSignature> signatures, boolean encrypted) {

    static SignedDocument read(FileBytes bytes) throws IOException {
        try (var document = new Revision(bytes, bytes.length())) {
            return new SignedDocument(List.copyOf(SignatureFinder.find(document)), document.document().isEncrypted());
        }
    }
}
