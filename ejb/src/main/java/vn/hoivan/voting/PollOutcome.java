package vn.hoivan.voting;

import java.util.UUID;

/** A vote on an agenda item in short, for those who follow a matter. @param verdict null until it is closed */
public record PollOutcome(UUID id, UUID agendaItemId, String question, PollState state, Verdict verdict,
        Integer votesFor, Integer votesAgainst, Integer votesOther) {

    public UUID getId() {
        return id;
    }

    public UUID getAgendaItemId() {
        return agendaItemId;
    }

    public String getQuestion() {
        return question;
    }

    public PollState getState() {
        return state;
    }

    public Verdict getVerdict() {
        return verdict;
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
}
