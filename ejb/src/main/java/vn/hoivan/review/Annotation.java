package vn.hoivan.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;

import vn.hoivan.shared.BaseEntity;
import vn.hoivan.shared.Ids;
import vn.hoivan.shared.SearchText;

/**
 * Ghi chú: made by one reader on a page of a paper version, changed by nobody else, seen by the author and the people it
 * is shared with. Deleting it takes it from everybody's eyes; the row stays.
 */
@Entity
@Table(name = "annotation")
public class Annotation extends BaseEntity {

    static final int TEXT_LENGTH = 10_000;
    private static final int WORDS_LENGTH = 20_000;

    @Column(name = "paper_version_id", nullable = false)
    private UUID paperVersionId;
    @Column(nullable = false)
    private int page;
    @Column(name = "author_id", nullable = false)
    private UUID authorId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private AnnotationKind kind;
    @Column(nullable = false)
    private String geometry;
    @Column(nullable = false, length = 7)
    private String colour;
    @Column(precision = 5, scale = 2)
    private BigDecimal width;
    @Column(length = TEXT_LENGTH)
    private String text;
    @Embedded
    private Quote quote;
    @ElementCollection
    @CollectionTable(name = "annotation_share", joinColumns = @JoinColumn(name = "annotation_id"))
    @Column(name = "person_id", nullable = false)
    private Set<UUID> sharedWith = new HashSet<>();
    @ElementCollection
    @CollectionTable(name = "annotation_share_unit", joinColumns = @JoinColumn(name = "annotation_id"))
    @Column(name = "unit_id", nullable = false)
    private Set<UUID> sharedWithUnits = new HashSet<>();
    @Column(name = "shared_with_members", nullable = false)
    private boolean sharedWithMembers;
    @Column(name = "search_text", nullable = false, length = WORDS_LENGTH)
    private String searchText;
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;
    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;
    @Column(name = "deleted_at")
    private Instant deletedAt;

    protected Annotation() {
    }

    Annotation(UUID paperVersionId, UUID authorId, WriteAnnotation wanted, Instant now) {
        super(Ids.next());
        this.paperVersionId = paperVersionId;
        this.authorId = authorId;
        this.createdAt = now;
        this.kind = wanted.kind();
        put(wanted);
        change(wanted, now);
    }

    /** Where it lies on the version it was made on. */
    void put(WriteAnnotation wanted) {
        wanted.geometry().requireFit(kind);
        page = wanted.page();
        geometry = PlaceText.of(wanted.geometry());
        quote = wanted.quote() == null ? null : new Quote(wanted.quote());
        makeFindable();
    }

    /** What it says and to whom, on every version. */
    void change(WriteAnnotation wanted, Instant now) {
        colour = wanted.colour();
        width = wanted.width();
        text = wanted.text();
        updatedAt = now;
        makeFindable();
        share(wanted.people(), wanted.units(), wanted.sharedWithMembers());
    }

    /** @return whether its readers are others than before */
    boolean add(ShareNotes readers, Instant now) {
        Set<UUID> people = new HashSet<>(sharedWith);
        Set<UUID> units = new HashSet<>(sharedWithUnits);
        if (readers.take()) {
            people.removeAll(readers.people());
            units.removeAll(readers.units());
        } else {
            people.addAll(readers.people());
            units.addAll(readers.units());
        }
        boolean changed = share(people, units, readers.members() ? !readers.take() : sharedWithMembers);
        updatedAt = changed ? now : updatedAt;
        return changed;
    }

    private boolean share(Set<UUID> people, Set<UUID> units, boolean members) {
        Set<UUID> others = new HashSet<>(people);
        others.remove(authorId);
        boolean changed = !others.equals(sharedWith) || !units.equals(sharedWithUnits) || members != sharedWithMembers;
        sharedWith.retainAll(others);
        sharedWith.addAll(others);
        sharedWithUnits.retainAll(units);
        sharedWithUnits.addAll(units);
        sharedWithMembers = members;
        return changed;
    }

    private void makeFindable() {
        searchText = SearchText.upTo(WORDS_LENGTH, text, quote == null ? null : quote.words().exact());
    }

    void delete(Instant now) {
        deletedAt = now;
        share(Set.of(), Set.of(), false);
    }

    void restore() {
        deletedAt = null;
    }

    boolean isOf(UUID person) {
        return authorId.equals(person);
    }

    boolean isShared() {
        return sharedWithMembers || !sharedWith.isEmpty() || !sharedWithUnits.isEmpty();
    }

    public UUID getPaperVersionId() {
        return paperVersionId;
    }

    public int getPage() {
        return page;
    }

    public UUID getAuthorId() {
        return authorId;
    }

    public AnnotationKind getKind() {
        return kind;
    }

    /** JSON as in {@link Place}. */
    public String getGeometry() {
        return geometry;
    }

    public String getColour() {
        return colour;
    }

    public BigDecimal getWidth() {
        return width;
    }

    public String getText() {
        return text;
    }

    Optional<Quote> quote() {
        return Optional.ofNullable(quote);
    }

    public Set<UUID> getSharedWith() {
        return Set.copyOf(sharedWith);
    }

    public Set<UUID> getSharedWithUnits() {
        return Set.copyOf(sharedWithUnits);
    }

    public boolean isSharedWithMembers() {
        return sharedWithMembers;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getUpdatedAt() {
        return updatedAt;
    }
}
