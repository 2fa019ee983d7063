package vn.hoivan.web.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One thing that waits for a person.
 *
 * @param kind    SIGN, APPROVE, HANDLE, DIRECT, READ, MEETING, VOTE or REGISTER: the tab it stands under
 *                (text {@code home_kind_<kind>})
 * @param link    path within the product where it is done
 * @param title   what it is about: subject of the document, title of the meeting
 * @param line    the small line above: number, sender, part ("1287 · 45/UBND-KGVX · Sở Y tế · chủ trì")
 * @param due     null where there is no day
 * @param urgent  whether the urgency is shown in red
 * @param urgency the word of it in the caller's language, null where normal
 * @param since   when it began to wait
 * @param fileId  the paper to show beside, null where there is none
 * @param action  the primary action in the caller's language ("Ký", "Chuyển xử lý")
 */
public record WorkItem(String kind, UUID id, String link, String title, String line, LocalDate due, boolean urgent,
        String urgency, Instant since, UUID fileId, String action) {

    public String getKind() {
        return kind;
    }

    public UUID getId() {
        return id;
    }

    public String getLink() {
        return link;
    }

    public String getTitle() {
        return title;
    }

    public String getLine() {
        return line;
    }

    public LocalDate getDue() {
        return due;
    }

    public boolean isUrgent() {
        return urgent;
    }

    public String getUrgency() {
        return urgency;
    }

    public Instant getSince() {
        return since;
    }

    public UUID getFileId() {
        return fileId;
    }

    public String getAction() {
        return action;
    }
}
