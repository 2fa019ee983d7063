package vn.hoivan.web.shared;

import java.time.Instant;

/**
 * One line of {@code hv:timeline}.
 *
 * @param who  name, post where it matters; null for the system
 * @param what the deed, in the language of the page
 * @param note words of the person (a directive, a reason), null where there are none
 * @param icon of PrimeIcons ("pi-send"); null for a plain dot
 * @param look done, now, wait, warn: how the dot is drawn
 */
public record TimelineEntry(Instant at, String who, String what, String note, String icon, String look) {

    public Instant getAt() {
        return at;
    }

    public String getWho() {
        return who;
    }

    public String getWhat() {
        return what;
    }

    public String getNote() {
        return note;
    }

    public String getIcon() {
        return icon;
    }

    public String getLook() {
        return look;
    }
}
