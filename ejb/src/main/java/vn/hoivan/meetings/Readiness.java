package vn.hoivan.meetings;

/**
 * How far a meeting is prepared.
 *
 * @param withoutPapers items without a paper
 * @param preparing     papers whose files are still being prepared
 * @param unreadable    papers whose files are refused
 * @param voters        members with a vote
 * @param expected      of them, those who have not declined or sent somebody else
 * @param quorum        how many must be present
 * @param workingDays   days of notice, today not counted; negative where it is over
 */
public record Readiness(int items, int withoutPapers, int preparing, int unreadable, int accepted, int declined,
        int substituted, int pending, int voters, int expected, int quorum, int workingDays) {

    public int getItems() {
        return items;
    }

    public int getWithoutPapers() {
        return withoutPapers;
    }

    public int getPreparing() {
        return preparing;
    }

    public int getUnreadable() {
        return unreadable;
    }

    public int getAccepted() {
        return accepted;
    }

    public int getDeclined() {
        return declined;
    }

    public int getSubstituted() {
        return substituted;
    }

    public int getPending() {
        return pending;
    }

    public int getVoters() {
        return voters;
    }

    public int getExpected() {
        return expected;
    }

    public int getQuorum() {
        return quorum;
    }

    public int getWorkingDays() {
        return workingDays;
    }

    public boolean isQuorate() {
        return expected >= quorum;
    }
}
