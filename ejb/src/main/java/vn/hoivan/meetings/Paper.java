package vn.hoivan.meetings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;

import vn.hoivan.access.ObjectKind;
import vn.hoivan.access.Protected;
import vn.hoivan.access.Relation;
import vn.hoivan.shared.BaseEntity;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Ids;
import vn.hoivan.shared.Vietnamese;

/**
 * Tài liệu họp, in one or more versions. As an object of its own it is open to those who prepare the meeting: a file
 * that no edition has shown belongs to the paper, one that was published belongs to the agenda item too.
 */
@Entity
@Table(name = "paper")
public class Paper extends BaseEntity implements Protected {

    public static final int TITLE_LENGTH = 300;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "agenda_item_id", nullable = false)
    private AgendaItem item;
    @Column(nullable = false)
    private int position;
    @Column(nullable = false, length = TITLE_LENGTH)
    private String title;
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;
    @OneToMany(mappedBy = "paper", cascade = CascadeType.ALL)
    @OrderBy("number")
    private List<PaperVersion> versions = new ArrayList<>();

    protected Paper() {
    }

    Paper(AgendaItem item, int position, String title) {
        super(Ids.next());
        this.item = item;
        this.position = position;
        rename(title);
    }

    void rename(String newTitle) {
        title = Vietnamese.line(newTitle);
    }

    void moveTo(int newPosition) {
        position = newPosition;
    }

    PaperVersion addVersion(UUID fileId, String note, UUID author, Instant now) {
        if (isWithdrawn()) {
            throw BusinessException.conflict("meetings.paper.withdrawn");
        }
        PaperVersion version = new PaperVersion(this, versions.size() + 1, fileId, note, author, now);
        versions.add(version);
        return version;
    }

    void withdraw(Instant now) {
        if (isWithdrawn()) {
            throw BusinessException.conflict("meetings.paper.withdrawn");
        }
        withdrawnAt = now;
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.PAPER;
    }

    @Override
    public UUID agencyId() {
        return item.agencyId();
    }

    @Override
    public Map<Relation, Set<UUID>> parties() {
        return item.getMeeting().preparing();
    }

    public AgendaItem getItem() {
        return item;
    }

    public int getPosition() {
        return position;
    }

    public String getTitle() {
        return title;
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    public Instant getWithdrawnAt() {
        return withdrawnAt;
    }

    /** Oldest first. */
    public List<PaperVersion> getVersions() {
        return Collections.unmodifiableList(versions);
    }

    /** The newest version, published or not. */
    public PaperVersion current() {
        return versions.get(versions.size() - 1);
    }

    /** The newest version that an edition has shown. */
    public Optional<PaperVersion> published() {
        return versions.stream().filter(PaperVersion::isPublished).reduce((first, second) -> second);
    }
}
