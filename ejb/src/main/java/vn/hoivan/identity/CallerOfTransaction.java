package vn.hoivan.identity;

import java.io.Serializable;

import jakarta.transaction.TransactionScoped;

/** Keeps the caller for the length of a transaction. */
@TransactionScoped
public class CallerOfTransaction implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient Caller caller;

    Caller caller() {
        return caller;
    }

    void remember(Caller found) {
        caller = found;
    }
}
