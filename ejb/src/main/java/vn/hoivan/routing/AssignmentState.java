package vn.hoivan.routing;

/** Where an assignment stands. */
public enum AssignmentState {
    NEW, ACCEPTED,
    /** The assignee gave it back, with a reason. */
    RETURNED,
    /** Taken back by the leader, or replaced by a later directive. */
    RECALLED,
    FINISHED
}
