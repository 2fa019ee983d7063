package vn.hoivan.voting;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What one member said last; one for each person and poll. */
@Embeddable
public class Ballot {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Choice choice;
    @Column(name = "cast_at", nullable = false)
    private Instant castAt;

    protected Ballot() {
    }

    Ballot(Choice choice, Instant castAt) {
        this.choice = choice;
        this.castAt = castAt;
    }

    public Choice getChoice() {
        return choice;
    }

    public Instant getCastAt() {
        return castAt;
    }
}
