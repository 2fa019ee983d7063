package vn.hoivan.web.frame;

/** Counts what the caller has not read yet. */
public interface Bell {

    int unread();
}
