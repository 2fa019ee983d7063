package vn.hoivan.notifications;

/** What stands in a mail. @param calendar null where it invites to nothing */
public record OutboxContent(OutboxRow row, String body, String calendar) {

    public OutboxRow getRow() {
        return row;
    }

    public String getBody() {
        return body;
    }

    public String getCalendar() {
        return calendar;
    }
}
