package vn.hoivan.web.home;

import java.time.Instant;

/**
 * The caller's next meeting, as the bar and the home page show it.
 *
 * @param room  null where none is fixed
 * @param items how many agenda items
 * @param link  path within the product: the pack where there is one, else the meeting
 */
public record NextMeeting(String title, Instant startsAt, String room, int items, String link) {

    public String getTitle() {
        return title;
    }

    public Instant getStartsAt() {
        return startsAt;
    }

    public String getRoom() {
        return room;
    }

    public int getItems() {
        return items;
    }

    public String getLink() {
        return link;
    }
}
