package vn.hoivan.access;

/** How a person stands to one object, apart from the role in the agency. */
public enum Relation {
    AUTHOR, LEAD, COLLABORATOR, INFORMED, DIRECTOR, REVIEWER, SIGNER, CHAIR, SECRETARY, MEMBER, GUEST, RESPONSIBLE
}
