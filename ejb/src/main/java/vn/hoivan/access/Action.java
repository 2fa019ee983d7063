package vn.hoivan.access;

/** What can be done to an object; {@link Rules} says by whom. */
public enum Action {
    OPEN,
    // registering
    REGISTER, CORRECT, VOID, ISSUE,
    // routing
    DIRECT, HANDLE, RECALL,
    // submissions and meetings
    EDIT, PROPOSE, PUBLISH, REPLY, LEAD, VOTE, READ_MINUTES, ANNOTATE,
    // drafts
    SUBMIT, APPROVE, SIGN, SEAL
}
