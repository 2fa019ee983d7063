package vn.hoivan.meetings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
 * Phiên họp, cuộc họp. The secretary prepares it as a DRAFT, which only they and the chair see. Publishing makes an
 * edition that members see; later changes of papers reach them with the next edition. The chair opens it (IN_SESSION)
 * and closes it (CONCLUDED). It can be CANCELLED until it is opened. Whoever is removed loses access at once.
 */
@Entity
@Table(name = "meeting")
public class Meeting extends BaseEntity implements Protected {

    public static final int TITLE_LENGTH = 300;
    public static final int REASON_LENGTH = 500;

    @Column(name = "agency_id", nullable = false)
    private UUID agencyId;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "body_id", nullable = false)
    private Body body;
    @Column(nullable = false, length = TITLE_LENGTH)
    private String title;
    @Column(name = "starts_at", nullable = false)
    private Instant startsAt;
    @Column(name = "ends_at", nullable = false)
    private Instant endsAt;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "room_id")
    private Room room;
    @Column(name = "chair_id", nullable = false)
    private UUID chairId;
    @Column(name = "secretary_id", nullable = false)
    private UUID secretaryId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private MeetingState state = MeetingState.DRAFT;
    @Column(nullable = false)
    private int edition;
    @Column(name = "calendar_sequence", nullable = false)
    private int calendarSequence;
    @Column(name = "cancel_reason", length = REASON_LENGTH)
    private String cancelReason;
    @Column(name = "opened_at")
    private Instant openedAt;
    @Column(name = "closed_at")
    private Instant closedAt;
    @Column(name = "current_item_id")
    private UUID currentItemId;
    @Column(name = "current_since")
    private Instant currentSince;
    @Column(name = "minutes_file_id")
    private UUID minutesFileId;
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;
    @Embedded
    private LastChange lastChange;
    @OneToMany(mappedBy = "meeting", cascade = CascadeType.ALL)
    @OrderBy("position, id")
    private List<Participant> participants = new ArrayList<>();
    @OneToMany(mappedBy = "meeting", cascade = CascadeType.ALL)
    @OrderBy("position, id")
    private List<AgendaItem> items = new ArrayList<>();

    protected Meeting() {
    }

    Meeting(Body body, MeetingFacts facts, UUID secretaryId, Instant now) {
        super(Ids.next());
        this.agencyId = body.getAgencyId();
        this.body = body;
        this.secretaryId = secretaryId;
        this.createdAt = now;
        change(facts);
    }

    void change(MeetingFacts facts) {
        title = Vietnamese.line(facts.title());
        startsAt = facts.startsAt();
        endsAt = facts.endsAt();
        room = facts.room();
        chairId = facts.chairId();
    }

    MeetingFacts facts() {
        return new MeetingFacts(title, startsAt, endsAt, room, chairId);
    }

    /** Adds a person, or takes one back who had been removed. */
    Participant invite(UUID person, ParticipantRole role, boolean votes) {
        Optional<Participant> known = participants.stream().filter(p -> p.getPersonId().equals(person)).findFirst();
        if (known.isPresent()) {
            if (known.get().isRemoved()) {
                known.get().restore();
            }
            known.get().become(role, votes);
            return known.get();
        }
        int last = participants.stream().mapToInt(Participant::getPosition).max().orElse(0);
        Participant participant = new Participant(this, person, role, votes, last + 1);
        participants.add(participant);
        return participant;
    }

    AgendaItem addItem(String itemTitle, UUID presenter, int minutes, UUID submission) {
        AgendaItem item = new AgendaItem(this, agenda().size() + 1, itemTitle, presenter, minutes, submission);
        items.add(item);
        return item;
    }

    /** @param order the ids of all items of the agenda, as they shall follow each other */
    void order(List<UUID> order) {
        Map<UUID, AgendaItem> byId = agenda().stream().collect(Collectors.toMap(AgendaItem::getId, item -> item));
        if (order.size() != byId.size() || !byId.keySet().equals(Set.copyOf(order))) {
            throw BusinessException.conflict("meetings.order.stale");
        }
        for (int i = 0; i < order.size(); i++) {
            byId.get(order.get(i)).moveTo(i + 1);
        }
    }

    void removeItem(AgendaItem item) {
        item.remove();
        order(agenda().stream().map(AgendaItem::getId).toList());
    }

    int publish() {
        requireOneOf(MeetingState.DRAFT, MeetingState.PUBLISHED, MeetingState.IN_SESSION);
        if (state == MeetingState.DRAFT) {
            state = MeetingState.PUBLISHED;
        }
        return ++edition;
    }

    int nextCalendarSequence() {
        return ++calendarSequence;
    }

    void open(Instant now) {
        requireOneOf(MeetingState.PUBLISHED);
        state = MeetingState.IN_SESSION;
        openedAt = now;
    }

    void close(Instant now) {
        requireOneOf(MeetingState.IN_SESSION);
        state = MeetingState.CONCLUDED;
        closedAt = now;
        currentItemId = null;
        currentSince = null;
    }

    void cancel(String reason) {
        requireOneOf(MeetingState.DRAFT, MeetingState.PUBLISHED);
        state = MeetingState.CANCELLED;
        cancelReason = Vietnamese.line(reason);
    }

    /** This item is being dealt with from now on; its time runs on where it is so already. */
    public void turnTo(AgendaItem item, Instant now) {
        requireOneOf(MeetingState.IN_SESSION);
        if (item.isRemoved() || item.getPublishedIn() == null) {
            throw BusinessException.conflict("meetings.item.unpublished");
        }
        if (!item.getId().equals(currentItemId)) {
            currentItemId = item.getId();
            currentSince = now;
        }
    }

    public void minutesIn(UUID fileId) {
        minutesFileId = fileId;
    }

    void requirePreparing() {
        requireOneOf(MeetingState.DRAFT, MeetingState.PUBLISHED, MeetingState.IN_SESSION);
    }

    /** @throws BusinessException conflict, with a sentence on what the meeting is now */
    public void requireOneOf(MeetingState... states) {
        if (!EnumSet.copyOf(List.of(states)).contains(state)) {
            throw BusinessException.conflict("meetings.state." + state);
        }
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.MEETING;
    }

    @Override
    public UUID agencyId() {
        return agencyId;
    }

    @Override
    public Map<Relation, Set<UUID>> parties() {
        Map<Relation, Set<UUID>> parties = preparing();
        if (isPublished()) {
            parties.put(Relation.MEMBER, people(false));
            parties.put(Relation.GUEST, people(true));
        }
        return parties;
    }

    /** The chair and the secretary, who see everything from the start. */
    Map<Relation, Set<UUID>> preparing() {
        Map<Relation, Set<UUID>> parties = new EnumMap<>(Relation.class);
        parties.put(Relation.CHAIR, Set.of(chairId));
        parties.put(Relation.SECRETARY, Set.of(secretaryId));
        return parties;
    }

    private Set<UUID> people(boolean guests) {
        return listed().filter(p -> guests == (p.getRole() == ParticipantRole.GUEST))
                .map(Participant::getPersonId).collect(Collectors.toSet());
    }

    private Stream<Participant> listed() {
        return participants.stream().filter(participant -> !participant.isRemoved());
    }

    /** @return whether there is an edition; a cancelled meeting that was published stays so */
    public boolean isPublished() {
        return edition > 0;
    }

    /** Those who take part, in order. */
    public List<Participant> getParticipants() {
        return listed().sorted(Comparator.comparingInt(Participant::getPosition)).toList();
    }

    public Optional<Participant> participant(UUID person) {
        return listed().filter(participant -> participant.getPersonId().equals(person)).findFirst();
    }

    /** The items as the secretary has them now, in order. */
    public List<AgendaItem> agenda() {
        return items.stream().filter(item -> !item.isRemoved())
                .sorted(Comparator.comparingInt(AgendaItem::getPosition)).toList();
    }

    /** The removed ones too. */
    List<AgendaItem> allItems() {
        return Collections.unmodifiableList(items);
    }

    public UUID getAgencyId() {
        return agencyId;
    }

    public Body getBody() {
        return body;
    }

    public String getTitle() {
        return title;
    }

    public Instant getStartsAt() {
        return startsAt;
    }

    public Instant getEndsAt() {
        return endsAt;
    }

    public Room getRoom() {
        return room;
    }

    public UUID getChairId() {
        return chairId;
    }

    public UUID getSecretaryId() {
        return secretaryId;
    }

    public MeetingState getState() {
        return state;
    }

    /** @return number of the last edition, 0 before the first */
    public int getEdition() {
        return edition;
    }

    public int getCalendarSequence() {
        return calendarSequence;
    }

    public String getCancelReason() {
        return cancelReason;
    }

    public Instant getOpenedAt() {
        return openedAt;
    }

    public Instant getClosedAt() {
        return closedAt;
    }

    public UUID getCurrentItemId() {
        return currentItemId;
    }

    /** @return since when the current item is dealt with, null where there is none */
    public Instant getCurrentSince() {
        return currentSince;
    }

    public UUID getMinutesFileId() {
        return minutesFileId;
    }

    /** @return who saved it last, null where nobody has since it was made */
    LastChange getLastChange() {
        return lastChange;
    }

    void savedBy(LastChange change) {
        lastChange = change;
    }
}
