package vn.hoivan.files;

/** CHANGED: other bytes than were stored. MISSING: no bytes. */
public enum FileFault {
    CHANGED, MISSING
}
