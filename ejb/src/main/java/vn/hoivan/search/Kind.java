package vn.hoivan.search;

import vn.hoivan.access.ObjectKind;

/** What can be found, in the order in which it is offered. */
public enum Kind {
    INCOMING_DOCUMENT, OUTGOING_DOCUMENT, DRAFT, SUBMISSION, MEETING, AGENDA_ITEM, PAPER, CONCLUSION;

    /** @return null for a kind of object that is not searched */
    static Kind of(ObjectKind kind) {
        return kind == ObjectKind.PACK ? null : valueOf(kind.name());
    }
}
