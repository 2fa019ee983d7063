package vn.hoivan.files;

/** RECEIVED: stored, being prepared. READY: can be shown. REFUSED: cannot, see the reason; the bytes are kept. */
public enum FileState {
    RECEIVED, READY, REFUSED
}
