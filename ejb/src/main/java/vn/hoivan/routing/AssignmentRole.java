package vn.hoivan.routing;

/** What somebody is asked to do about a document. */
public enum AssignmentRole {
    /** Chủ trì: answers for it; exactly one. */
    LEAD,
    /** Phối hợp. */
    COLLABORATOR,
    /** Nhận để biết: has no due date. */
    INFORMED
}
