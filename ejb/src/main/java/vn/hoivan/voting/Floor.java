package vn.hoivan.voting;

import java.util.List;
import java.util.UUID;

import vn.hoivan.meetings.MeetingState;

/** What goes on in a meeting now: for pages that follow it. @param present how many are there; @param polls in the order of the agenda */
public record Floor(MeetingState state, UUID currentItemId, int present, List<PollRow> polls) {

    public MeetingState getState() {
        return state;
    }

    public UUID getCurrentItemId() {
        return currentItemId;
    }

    public int getPresent() {
        return present;
    }

    public List<PollRow> getPolls() {
        return polls;
    }
}
