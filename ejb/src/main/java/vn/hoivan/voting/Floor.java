package vn.hoivan.voting;

import java.time.Instant;
import java.util.List;

import vn.hoivan.meetings.ConclusionRow;
import vn.hoivan.meetings.MeetingDetail;

/**
 * What goes on in a meeting now, as the caller may see it: all that a page needs to follow it, at any moment anew.
 *
 * @param now          what the server's clock says, for the time that remains
 * @param currentSince since when the current item is dealt with, null where there is none
 * @param polls        in the order of the agenda
 * @param minutes      whether the caller may have the minutes now
 */
public record Floor(MeetingDetail meeting, Instant now, Instant openedAt, Instant closedAt, Instant currentSince,
        Presence presence, List<PollRow> polls, List<ConclusionRow> conclusions, boolean minutes) {
}
