package vn.hoivan.shared;

import java.util.UUID;

/**
 * Something happened that the audit trail keeps. Fired inside the transaction that does it.
 *
 * @param action     past participle of the deed: {@code incoming.registered}; has a text in the feature's bundle
 *                   under {@code audit.<action>}
 * @param objectKind name of the kind of object, null where it concerns none
 * @param reference  number and notation, for those who read the trail but may not open the object (ADR 0023); never a
 *                   subject; null where there is none
 * @param title      what the object is called, for those who may open it; never a private text
 * @param detail     facts worth keeping (old and new values, reason), for those who may open it; null where there are
 *                   none; never a private text
 */
public record DomainEvent(String action, String objectKind, UUID objectId, String reference, String title, String detail) {

    public DomainEvent(String action, String objectKind, UUID objectId, String title, String detail) {
        this(action, objectKind, objectId, null, title, detail);
    }
}
