package vn.hoivan.meetings;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import vn.hoivan.access.ObjectKind;
import vn.hoivan.access.Protected;
import vn.hoivan.access.Relation;
import vn.hoivan.shared.BaseEntity;
import vn.hoivan.shared.Ids;

/**
 * Tập tài liệu: one PDF for all who see the same papers of an edition, or a preview for the secretary. Waits QUEUED, is
 * BUILDING in the worker, then READY; a restart of the server puts it back into the queue. Whoever no longer sees
 * exactly these papers is no reader any more; a pack without readers is dropped.
 */
@Entity
@Table(name = "pack")
class Pack extends BaseEntity implements Protected {

    private static final int ATTEMPTS = 3;
    private static final Duration LEASE = Duration.ofMinutes(10);

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "meeting_id", nullable = false)
    private Meeting meeting;
    @Column
    private Integer edition;
    @Column(name = "content_key", nullable = false, length = 64)
    private String contentKey;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private PackState state = PackState.QUEUED;
    @Column(nullable = false)
    private int attempts;
    @Column(name = "next_at", nullable = false)
    private Instant nextAt;
    @Column(name = "file_id")
    private UUID fileId;
    @Column(length = 30)
    private String reason;
    @Column(name = "page_count")
    private Integer pageCount;
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;
    @Column(name = "built_at")
    private Instant builtAt;
    @ElementCollection
    @CollectionTable(name = "pack_reader", joinColumns = @JoinColumn(name = "pack_id"))
    @Column(name = "person_id", nullable = false)
    private Set<UUID> readers = new HashSet<>();
    @ElementCollection
    @CollectionTable(name = "pack_item", joinColumns = @JoinColumn(name = "pack_id"))
    private List<PackItem> items = new ArrayList<>();
    @ElementCollection
    @CollectionTable(name = "pack_paper", joinColumns = @JoinColumn(name = "pack_id"))
    private List<PackPaper> papers = new ArrayList<>();

    protected Pack() {
    }

    /** @param edition null for a preview */
    Pack(Meeting meeting, Integer edition, Programme content, Map<UUID, String> presenters, Instant now) {
        super(Ids.next());
        this.meeting = meeting;
        this.edition = edition;
        this.contentKey = content.key();
        this.createdAt = now;
        this.nextAt = now;
        content.standing().forEach(item -> {
            items.add(new PackItem(item, presenters.get(item.presenterId())));
            item.papers().stream().filter(paper -> !paper.isWithdrawn())
                    .forEach(paper -> papers.add(new PackPaper(item.itemId(), paper)));
        });
    }

    void readBy(Set<UUID> people) {
        readers.retainAll(people);
        readers.addAll(people);
    }

    void take(Instant now) {
        state = PackState.BUILDING;
        attempts++;
        nextAt = now.plus(LEASE);
    }

    /** Puts it back, as if it had not been taken. */
    void putBack(Instant again) {
        state = PackState.QUEUED;
        attempts--;
        nextAt = again;
    }

    void ready(UUID file, int count, Instant now) {
        state = PackState.READY;
        fileId = file;
        pageCount = count;
        reason = null;
        builtAt = now;
    }

    void failed(String why, Instant now) {
        state = attempts < ATTEMPTS ? PackState.QUEUED : PackState.FAILED;
        reason = why;
        nextAt = now.plusSeconds(10L * attempts);
    }

    void buildAgain(Instant now) {
        state = PackState.QUEUED;
        attempts = 0;
        nextAt = now;
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.PACK;
    }

    @Override
    public UUID agencyId() {
        return meeting.agencyId();
    }

    @Override
    public Map<Relation, Set<UUID>> parties() {
        return Map.of(Relation.MEMBER, Set.copyOf(readers), Relation.SECRETARY, Set.of(meeting.getSecretaryId()));
    }

    List<PackItem> items() {
        return items.stream().sorted(Comparator.comparingInt(PackItem::position)).toList();
    }

    List<PackPaper> papersOf(PackItem item) {
        return papers.stream().filter(paper -> paper.itemId().equals(item.itemId()))
                .sorted(Comparator.comparingInt(PackPaper::position)).toList();
    }

    List<PackPaper> papers() {
        return Collections.unmodifiableList(papers);
    }

    Meeting getMeeting() {
        return meeting;
    }

    Integer getEdition() {
        return edition;
    }

    String getContentKey() {
        return contentKey;
    }

    PackState getState() {
        return state;
    }

    UUID getFileId() {
        return fileId;
    }

    String getReason() {
        return reason;
    }

    Integer getPageCount() {
        return pageCount;
    }

    Set<UUID> getReaders() {
        return Collections.unmodifiableSet(readers);
    }
}
