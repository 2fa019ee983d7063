package vn.hoivan.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import vn.hoivan.access.ObjectKind;
import vn.hoivan.access.Protected;
import vn.hoivan.access.Relation;
import vn.hoivan.shared.BaseEntity;
import vn.hoivan.shared.Ids;
import vn.hoivan.shared.Vietnamese;

/** Kết luận on an agenda item; open to the readers of the item and to whoever is to carry it out. */
@Entity
@Table(name = "conclusion")
public class Conclusion extends BaseEntity implements Protected {

    public static final int TEXT_LENGTH = 4000;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "agenda_item_id", nullable = false)
    private AgendaItem item;
    @Column(nullable = false)
    private int position;
    @Column(nullable = false, length = TEXT_LENGTH)
    private String text;
    @Column(name = "responsible_id")
    private UUID responsibleId;
    @Column(name = "due_date")
    private LocalDate dueDate;
    @Column(name = "author_id", nullable = false)
    private UUID authorId;
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    protected Conclusion() {
    }

    Conclusion(AgendaItem item, int position, UUID authorId, Instant now) {
        super(Ids.next());
        this.item = item;
        this.position = position;
        this.authorId = authorId;
        this.createdAt = now;
    }

    void say(String newText, UUID responsible, LocalDate due) {
        text = Vietnamese.clean(newText);
        responsibleId = responsible;
        dueDate = due;
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.CONCLUSION;
    }

    @Override
    public UUID agencyId() {
        return item.agencyId();
    }

    @Override
    public Map<Relation, Set<UUID>> parties() {
        Map<Relation, Set<UUID>> parties = new HashMap<>(item.parties());
        if (responsibleId != null) {
            parties.put(Relation.RESPONSIBLE, Set.of(responsibleId));
        }
        return parties;
    }

    public AgendaItem getItem() {
        return item;
    }

    /** Order among the conclusions of the item. */
    public int getPosition() {
        return position;
    }

    public String getText() {
        return text;
    }

    public UUID getResponsibleId() {
        return responsibleId;
    }

    public LocalDate getDueDate() {
        return dueDate;
    }

    public UUID getAuthorId() {
        return authorId;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
