package vn.hoivan.voting;

import java.util.List;
import java.util.UUID;

import jakarta.json.bind.annotation.JsonbProperty;

/**
 * A vote as the caller may see it. How the others voted, and how many said what, is known once it is closed.
 *
 * @param notVoted how many of those present have not voted
 * @param base     of how many members the majority is counted
 * @param quorum   how many must be present
 * @param needed   how many votes carry
 * @param mine     what the caller said, null where nothing
 * @param mayVote  whether the caller can vote now
 * @param missing  who is present and has not voted; for the chair and the secretary, while it is open
 * @param ballots  who said what; empty until it is closed
 */
public record PollRow(UUID id, UUID agendaItemId, String question, PollKind kind, UUID versionId, PollState state,
        @JsonbProperty("for") Integer votesFor, Integer against, Integer other, Integer notVoted, Integer base,
        Integer present, Integer quorum, Integer needed, Verdict verdict, String derivation, Choice mine,
        boolean mayVote, List<VoterRow> missing, List<VoterRow> ballots) {

    public UUID getId() {
        return id;
    }

    public UUID getAgendaItemId() {
        return agendaItemId;
    }

    public String getQuestion() {
        return question;
    }

    public PollKind getKind() {
        return kind;
    }

    public UUID getVersionId() {
        return versionId;
    }

    public PollState getState() {
        return state;
    }

    public Integer getVotesFor() {
        return votesFor;
    }

    public Integer getAgainst() {
        return against;
    }

    public Integer getOther() {
        return other;
    }

    public Integer getNotVoted() {
        return notVoted;
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

    public Verdict getVerdict() {
        return verdict;
    }

    public String getDerivation() {
        return derivation;
    }

    public Choice getMine() {
        return mine;
    }

    public boolean isMayVote() {
        return mayVote;
    }

    public List<VoterRow> getMissing() {
        return missing;
    }

    public List<VoterRow> getBallots() {
        return ballots;
    }

    public boolean isOpen() {
        return state == PollState.OPEN;
    }

    public boolean isClosed() {
        return state == PollState.CLOSED;
    }
}
