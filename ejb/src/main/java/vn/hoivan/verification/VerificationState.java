package vn.hoivan.verification;

/** WAITING for those before it, CHECKING the signatures, DRAWING the pages; DONE with a report, REFUSED with a reason. */
public enum VerificationState {
    WAITING, CHECKING, DRAWING, DONE, REFUSED;

    public boolean isOver() {
        return this == DONE || this == REFUSED;
    }
}
