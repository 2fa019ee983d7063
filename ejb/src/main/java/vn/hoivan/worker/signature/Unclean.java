package vn.hoivan.worker.signature;

/** Bytes that a strict reader does not take for a PDF update. */
class Unclean extends Exception {

    private static final long serialVersionUID = 1L;

    Unclean(String what, long position) {
        super(what + " at " + position);
    }
}
