package vn.hoivan.worker.text;

import java.util.Optional;
import vn.hoivan.documents.DocumentReference;
import vn.hoivan.documents.DocumentType;
import vn.hoivan.worker.ProposedValue;

/** Weighs what the heading prints against what the notation says. */
final class PaperType {

    private PaperType() {
    }

    /** @return null where neither tells, or where a notation stands alone and may be misread */
    static ProposedValue of(Optional<DocumentType> printed, Optional<String> notation, boolean letterSubject,
            boolean addressed) {
        Optional<DocumentType> coded = notation.map(text -> DocumentReference.of(1, text).type());
        if (printed.isPresent()) {
            double confidence = printed.equals(coded) ? 0.98 : coded.isEmpty() ? 0.9 : 0.75;
            return new ProposedValue(printed.get().name(), confidence);
        }
        boolean letter = coded.equals(Optional.of(DocumentType.LETTER));
        if (letterSubject || letter && addressed) {
            return new ProposedValue(DocumentType.LETTER.name(), letter ? 0.95 : 0.7);
        }
        return null;
    }
}
