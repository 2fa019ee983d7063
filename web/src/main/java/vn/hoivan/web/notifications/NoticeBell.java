package vn.hoivan.web.notifications;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;

import vn.hoivan.notifications.Notices;
import vn.hoivan.web.frame.Bell;

/** The number at the bell. */
@ApplicationScoped
class NoticeBell implements Bell {

    @EJB
    private Notices notices;

    @Override
    public int unread() {
        return Math.toIntExact(notices.unread());
    }
}
