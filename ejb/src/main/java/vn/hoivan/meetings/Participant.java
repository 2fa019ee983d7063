package vn.hoivan.meetings;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import vn.hoivan.shared.BaseEntity;
import vn.hoivan.shared.Ids;
import vn.hoivan.shared.Vietnamese;

/**
 * Somebody who is asked to a meeting: replies, may send a substitute, is present or not. The substitute is a
 * participant of their own, who stands for the one they replace.
 */
@Entity
@Table(name = "participant")
public class Participant extends BaseEntity {

    public static final int REASON_LENGTH = 500;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "meeting_id", nullable = false)
    private Meeting meeting;
    @Column(name = "person_id", nullable = false)
    private UUID personId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private ParticipantRole role;
    @Column(nullable = false)
    private boolean votes;
    @Column(nullable = false)
    private int position;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Answer answer = Answer.PENDING;
    @Column(length = REASON_LENGTH)
    private String reason;
    @Column(name = "substitute_id")
    private UUID substituteId;
    @Column(name = "replied_at")
    private Instant repliedAt;
    @Column(nullable = false)
    private boolean present;
    @Column(name = "present_at")
    private Instant presentAt;
    @Column(name = "stands_for_id")
    private UUID standsForId;
    @Column(name = "calendar_sequence")
    private Integer calendarSequence;
    @Column(nullable = false)
    private boolean removed;

    protected Participant() {
    }

    Participant(Meeting meeting, UUID personId, ParticipantRole role, boolean votes, int position) {
        super(Ids.next());
        this.meeting = meeting;
        this.personId = personId;
        this.position = position;
        become(role, votes);
    }

    void become(ParticipantRole newRole, boolean withVote) {
        role = newRole;
        votes = withVote && newRole != ParticipantRole.GUEST;
    }

    void remove() {
        removed = true;
        present = false;
        standsForId = null;
        calendarSequence = null;
    }

    void restore() {
        removed = false;
        answer = Answer.PENDING;
        reason = null;
        substituteId = null;
        repliedAt = null;
    }

    void standFor(Participant other, boolean withVote) {
        standsForId = other.getId();
        votes = withVote;
    }

    void reply(Answer given, String because, UUID substitute, Instant now) {
        answer = given;
        reason = Vietnamese.line(because);
        substituteId = substitute;
        repliedAt = now;
    }

    void giveVoteUp() {
        votes = false;
    }

    void takeVoteBack() {
        votes = true;
    }

    void markPresent(boolean isPresent, Instant now) {
        if (present != isPresent) {
            present = isPresent;
            presentAt = isPresent ? now : null;
        }
    }

    void invited(int sequence) {
        calendarSequence = sequence;
    }

    public Meeting getMeeting() {
        return meeting;
    }

    public UUID getPersonId() {
        return personId;
    }

    public ParticipantRole getRole() {
        return role;
    }

    /** Whether this person casts a vote. A member whose substitute votes in their place does not. */
    public boolean isVotes() {
        return votes;
    }

    public int getPosition() {
        return position;
    }

    public Answer getAnswer() {
        return answer;
    }

    public String getReason() {
        return reason;
    }

    /** @return the person who comes instead, or null */
    public UUID getSubstituteId() {
        return substituteId;
    }

    public Instant getRepliedAt() {
        return repliedAt;
    }

    public boolean isPresent() {
        return present;
    }

    public Instant getPresentAt() {
        return presentAt;
    }

    /** @return the participant (id) for whom this one is a substitute, or null */
    public UUID getStandsForId() {
        return standsForId;
    }

    /** @return the SEQUENCE of the last invitation sent, null where none was */
    public Integer getCalendarSequence() {
        return calendarSequence;
    }

    public boolean isRemoved() {
        return removed;
    }
}
