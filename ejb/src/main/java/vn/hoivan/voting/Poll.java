package vn.hoivan.voting;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;

import vn.hoivan.meetings.VotingRules;
import vn.hoivan.shared.BaseEntity;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Ids;
import vn.hoivan.shared.Texts;
import vn.hoivan.shared.Vietnamese;

/**
 * A question put to the vote. Members may change their minds until it is closed; then the numbers, the verdict and the
 * reasons are kept as they were, whatever becomes of the rules of the body.
 */
@Entity
@Table(name = "poll")
public class Poll extends BaseEntity {

    public static final int QUESTION_LENGTH = 500;

    @Column(name = "agenda_item_id", nullable = false)
    private UUID agendaItemId;
    @Column(nullable = false, length = QUESTION_LENGTH)
    private String question;
    @Column(name = "paper_version_id")
    private UUID paperVersionId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private PollKind kind;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private PollState state = PollState.OPEN;
    @Column(name = "opened_by", nullable = false)
    private UUID openedBy;
    @Column(name = "opened_at", nullable = false)
    private Instant openedAt;
    @Column(name = "closed_at")
    private Instant closedAt;
    @Column
    private Integer base;
    @Column
    private Integer present;
    @Column
    private Integer quorum;
    @Column
    private Integer needed;
    @Column(name = "votes_for")
    private Integer votesFor;
    @Column(name = "votes_against")
    private Integer votesAgainst;
    @Column(name = "votes_other")
    private Integer votesOther;
    @Column(name = "not_voted")
    private Integer notVoted;
    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private Verdict verdict;
    @Column(name = "derivation_vi", length = Derivation.LENGTH)
    private String derivationVi;
    @Column(name = "derivation_en", length = Derivation.LENGTH)
    private String derivationEn;
    @ElementCollection
    @CollectionTable(name = "ballot", joinColumns = @JoinColumn(name = "poll_id"))
    @MapKeyColumn(name = "person_id")
    private Map<UUID, Ballot> ballots = new HashMap<>();

    protected Poll() {
    }

    Poll(UUID agendaItemId, OpenPoll command, UUID openedBy, Instant now) {
        super(Ids.next());
        this.agendaItemId = agendaItemId;
        this.question = Vietnamese.line(command.question());
        this.paperVersionId = command.versionId();
        this.kind = command.kind() == null ? PollKind.NAMED : command.kind();
        this.openedBy = openedBy;
        this.openedAt = now;
    }

    /** The last choice counts; the same one again changes nothing. */
    void cast(UUID person, Choice choice, Instant now) {
        requireOpen();
        if (choice(person) != choice) {
            ballots.put(person, new Ballot(choice, now));
        }
    }

    void close(Tally tally, VotingRules rules, Instant now) {
        requireOpen();
        state = PollState.CLOSED;
        closedAt = now;
        base = tally.base(rules);
        present = tally.present();
        quorum = rules.quorumOf(tally.members());
        needed = tally.needed(rules);
        votesFor = tally.votesFor();
        votesAgainst = tally.votesAgainst();
        votesOther = tally.votesOther();
        notVoted = tally.notVoted();
        verdict = tally.verdict(rules);
        derivationVi = Derivation.of(tally, rules, Texts.VIETNAMESE);
        derivationEn = Derivation.of(tally, rules, Texts.ENGLISH);
    }

    void annul(Instant now) {
        requireOpen();
        state = PollState.VOID;
        closedAt = now;
    }

    private void requireOpen() {
        if (state != PollState.OPEN) {
            throw BusinessException.conflict("voting.state." + state);
        }
    }

    public boolean isOpen() {
        return state == PollState.OPEN;
    }

    /** @return null where this person has not voted */
    Choice choice(UUID person) {
        Ballot ballot = ballots.get(person);
        return ballot == null ? null : ballot.getChoice();
    }

    public UUID getAgendaItemId() {
        return agendaItemId;
    }

    public String getQuestion() {
        return question;
    }

    /** @return the version of a paper that is voted on, or null */
    public UUID getPaperVersionId() {
        return paperVersionId;
    }

    public PollKind getKind() {
        return kind;
    }

    public PollState getState() {
        return state;
    }

    public UUID getOpenedBy() {
        return openedBy;
    }

    public Instant getOpenedAt() {
        return openedAt;
    }

    public Instant getClosedAt() {
        return closedAt;
    }

    public Integer getBase() {
        return base;
    }

    public Integer getPresent() {
        return present;
    }

    public Integer getQuorum() {
        return quorum;
    }

    public Integer getNeeded() {
        return needed;
    }

    public Integer getVotesFor() {
        return votesFor;
    }

    public Integer getVotesAgainst() {
        return votesAgainst;
    }

    public Integer getVotesOther() {
        return votesOther;
    }

    public Integer getNotVoted() {
        return notVoted;
    }

    public Verdict getVerdict() {
        return verdict;
    }

    public String derivation(Locale locale) {
        return Texts.supported(locale) == Texts.ENGLISH ? derivationEn : derivationVi;
    }

    Map<UUID, Ballot> getBallots() {
        return Collections.unmodifiableMap(ballots);
    }
}
