package vn.hoivan.meetings;

/** How far a pack is; the queue outlives a restart of the server. */
public enum PackState {
    QUEUED, BUILDING, READY, FAILED
}
