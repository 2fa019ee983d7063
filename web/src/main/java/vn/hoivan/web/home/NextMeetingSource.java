package vn.hoivan.web.home;

import java.util.Optional;

/** Knows the caller's next meeting of the coming days. */
public interface NextMeetingSource {

    Optional<NextMeeting> next();
}
