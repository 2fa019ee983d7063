package vn.hoivan.access;

import java.util.UUID;

/** Other people than before may open an object. Fired in the transaction that changes it. */
public record AccessChanged(UUID objectId) {
}
