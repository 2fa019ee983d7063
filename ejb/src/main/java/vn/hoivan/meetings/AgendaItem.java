package vn.hoivan.meetings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;

import vn.hoivan.access.ObjectKind;
import vn.hoivan.access.Protected;
import vn.hoivan.access.Relation;
import vn.hoivan.shared.BaseEntity;
import vn.hoivan.shared.Ids;
import vn.hoivan.shared.Vietnamese;

/**
 * Nội dung họp: with its papers, and the guests who come for it. Members may open it once an edition shows it, guests
 * if they are invited to it; once removed it is closed to both.
 */
@Entity
@Table(name = "agenda_item")
public class AgendaItem extends BaseEntity implements Protected {

    public static final int TITLE_LENGTH = 500;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "meeting_id", nullable = false)
    private Meeting meeting;
    @Column(nullable = false)
    private int position;
    @Column(nullable = false, length = TITLE_LENGTH)
    private String title;
    @Column(name = "presenter_id")
    private UUID presenterId;
    @Column(name = "duration_minutes", nullable = false)
    private int durationMinutes;
    @Column(name = "submission_id")
    private UUID submissionId;
    @Column(name = "published_in")
    private Integer publishedIn;
    @Column(nullable = false)
    private boolean removed;
    @Embedded
    private LastChange lastChange;
    @ManyToMany
    @JoinTable(name = "guest_item", joinColumns = @JoinColumn(name = "agenda_item_id"),
            inverseJoinColumns = @JoinColumn(name = "participant_id"))
    private Set<Participant> guests = new HashSet<>();
    @OneToMany(mappedBy = "item", cascade = CascadeType.ALL)
    @OrderBy("position, id")
    private List<Paper> papers = new ArrayList<>();

    protected AgendaItem() {
    }

    AgendaItem(Meeting meeting, int position, String title, UUID presenterId, int durationMinutes, UUID submissionId) {
        super(Ids.next());
        this.meeting = meeting;
        this.position = position;
        this.submissionId = submissionId;
        change(title, presenterId, durationMinutes);
    }

    void change(String newTitle, UUID newPresenter, int minutes) {
        title = Vietnamese.line(newTitle);
        presenterId = newPresenter;
        durationMinutes = minutes;
    }

    void moveTo(int newPosition) {
        position = newPosition;
    }

    void inviteOnly(Set<Participant> invited) {
        guests.retainAll(invited);
        guests.addAll(invited);
    }

    void inviteToo(Participant guest) {
        guests.add(guest);
    }

    Paper addPaper(String paperTitle) {
        int last = papers.stream().mapToInt(Paper::getPosition).max().orElse(0);
        Paper paper = new Paper(this, last + 1, paperTitle);
        papers.add(paper);
        return paper;
    }

    void remove() {
        removed = true;
    }

    void published(int edition) {
        if (publishedIn == null) {
            publishedIn = edition;
        }
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.AGENDA_ITEM;
    }

    @Override
    public UUID agencyId() {
        return meeting.agencyId();
    }

    @Override
    public Map<Relation, Set<UUID>> parties() {
        Map<Relation, Set<UUID>> parties = meeting.preparing();
        if (publishedIn != null && !removed) {
            Map<Relation, Set<UUID>> all = meeting.parties();
            parties.put(Relation.MEMBER, all.get(Relation.MEMBER));
            parties.put(Relation.GUEST, guests.stream().filter(guest -> !guest.isRemoved())
                    .map(Participant::getPersonId).collect(Collectors.toSet()));
        }
        return parties;
    }

    /** @return whether this person may see the item once it is published */
    boolean isFor(Participant participant) {
        return participant.getRole() != ParticipantRole.GUEST || guests.contains(participant);
    }

    public Meeting getMeeting() {
        return meeting;
    }

    /** Counted from one; also the number that is shown. */
    public int getPosition() {
        return position;
    }

    public String getTitle() {
        return title;
    }

    public UUID getPresenterId() {
        return presenterId;
    }

    public int getDurationMinutes() {
        return durationMinutes;
    }

    /** @return what it was made of, or null */
    public UUID getSubmissionId() {
        return submissionId;
    }

    /** @return the edition that showed it first, null where none has */
    public Integer getPublishedIn() {
        return publishedIn;
    }

    public boolean isRemoved() {
        return removed;
    }

    public Set<Participant> getGuests() {
        return Collections.unmodifiableSet(guests);
    }

    /** All papers that are not withdrawn, in order. */
    public List<Paper> papers() {
        return papers.stream().filter(paper -> !paper.isWithdrawn())
                .sorted(Comparator.comparingInt(Paper::getPosition)).toList();
    }

    List<Paper> allPapers() {
        return Collections.unmodifiableList(papers);
    }

    /** @return who saved it last, null where nobody has since it was made */
    LastChange getLastChange() {
        return lastChange;
    }

    void savedBy(LastChange change) {
        lastChange = change;
    }
}
