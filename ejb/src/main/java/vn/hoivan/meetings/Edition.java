package vn.hoivan.meetings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;

import vn.hoivan.shared.Ids;
import vn.hoivan.shared.Vietnamese;

/** Lần phát hành: what members got at one moment. It never changes. */
@Entity
@Table(name = "edition")
public class Edition {

    public static final int MESSAGE_LENGTH = 2000;

    @Id
    private UUID id;
    @Column(name = "meeting_id", nullable = false)
    private UUID meetingId;
    @Column(nullable = false)
    private int number;
    @Column(length = MESSAGE_LENGTH)
    private String message;
    @Column(name = "published_by", nullable = false)
    private UUID publishedBy;
    @Column(name = "published_at", nullable = false)
    private Instant publishedAt;
    @ElementCollection
    @CollectionTable(name = "edition_item", joinColumns = @JoinColumn(name = "edition_id"))
    private List<EditionItem> items = new ArrayList<>();
    @ElementCollection
    @CollectionTable(name = "edition_paper", joinColumns = @JoinColumn(name = "edition_id"))
    private List<EditionPaper> papers = new ArrayList<>();

    protected Edition() {
    }

    Edition(UUID meetingId, int number, String message, UUID publishedBy, Instant now, Programme programme) {
        this.id = Ids.next();
        this.meetingId = meetingId;
        this.number = number;
        this.message = Vietnamese.clean(message);
        this.publishedBy = publishedBy;
        this.publishedAt = now;
        programme.items().forEach(item -> {
            items.add(new EditionItem(item));
            item.papers().forEach(paper -> papers.add(new EditionPaper(item.itemId(), paper)));
        });
    }

    Programme programme() {
        Map<UUID, List<ShownPaper>> byItem = papers.stream().collect(Collectors.groupingBy(EditionPaper::itemId,
                Collectors.mapping(EditionPaper::shown, Collectors.toList())));
        return new Programme(items.stream()
                .map(item -> item.with(byItem.getOrDefault(item.itemId(), List.of()))).toList())
                .without(Set.of(), Set.of());
    }

    public UUID getId() {
        return id;
    }

    public UUID getMeetingId() {
        return meetingId;
    }

    public int getNumber() {
        return number;
    }

    /** What the secretary wrote to the members, or null. */
    public String getMessage() {
        return message;
    }

    public UUID getPublishedBy() {
        return publishedBy;
    }

    public Instant getPublishedAt() {
        return publishedAt;
    }
}
