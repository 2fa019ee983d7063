package vn.hoivan.meetings;

import jakarta.enterprise.context.ApplicationScoped;

/** Invitations by mail. */
@ApplicationScoped
class Invitations {

    void changed(Meeting meeting) {
    }

    void cancelled(Meeting meeting) {
    }
}
