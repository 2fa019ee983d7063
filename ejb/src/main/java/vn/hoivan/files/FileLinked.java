package vn.hoivan.files;

import java.util.UUID;

/** A file came to an object, or was taken from it. Fired in the transaction that does it. */
public record FileLinked(UUID fileId, UUID objectId) {
}
