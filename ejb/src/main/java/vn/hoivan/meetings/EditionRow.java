package vn.hoivan.meetings;

import java.time.Instant;

/** An edition as the list of editions shows it. */
public record EditionRow(int number, String message, String publishedBy, Instant publishedAt) {

    public int getNumber() {
        return number;
    }

    public String getMessage() {
        return message;
    }

    public String getPublishedBy() {
        return publishedBy;
    }

    public Instant getPublishedAt() {
        return publishedAt;
    }
}
