package vn.hoivan.shared;

import java.util.UUID;

/**
 * Something happened that the audit trail keeps. Fired inside the transaction that does it.
 *
 * @param action     past participle of the deed: {@code incoming.registered}; has a text in the feature's bundle
 *                   under {@code audit.<action>}
 * @param objectKind name of the kind of object, null where it concerns none
 * @param title      what the object is called, for readers of the trail; never a private text
 * @param detail     facts worth keeping (old and new values, reason), null where there are none; never a private text
 */
public record DomainEvent(String action, String objectKind, UUID objectId, String title, String detail) {
}
