package vn.hoivan.documents;

import java.util.UUID;

/** What registering gives. */
public record RegisteredDocument(UUID id, Integer arrivalNumber, int year, int version) {

    static RegisteredDocument of(IncomingDocument document) {
        return new RegisteredDocument(document.getId(), document.getArrivalNumber(), document.getYear(),
                document.getVersion());
    }
}
