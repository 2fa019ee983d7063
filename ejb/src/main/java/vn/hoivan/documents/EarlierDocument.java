package vn.hoivan.documents;

import java.util.UUID;

/** The document that is in the register already. @param arrivalNumber null where it has only been sent to us */
public record EarlierDocument(UUID id, Integer arrivalNumber, int year) {

    public UUID getId() {
        return id;
    }
}
