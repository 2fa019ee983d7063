package vn.hoivan.access;

/** The kinds of object that have a rule who may do what. */
public enum ObjectKind {
    INCOMING_DOCUMENT, OUTGOING_DOCUMENT, SUBMISSION, MEETING, AGENDA_ITEM, PAPER, PACK, CONCLUSION, DRAFT
}
