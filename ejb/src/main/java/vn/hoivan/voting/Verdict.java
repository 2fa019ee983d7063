package vn.hoivan.voting;

public enum Verdict {
    CARRIED, NOT_CARRIED, NO_QUORUM
}
