package vn.hoivan.documents;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import vn.hoivan.shared.BusinessException;

/** What may be entered into a register. */
@ApplicationScoped
class RegistrationPolicy {

    private final Clock clock;

    @Inject
    RegistrationPolicy(Clock clock) {
        this.clock = clock;
    }

    /** For the proxy. */
    RegistrationPolicy() {
        this(null);
    }

    void require(PaperFacts paper, Receipt receipt) {
        requireNoSecret(paper.secrecy());
        requireDates(paper.issuedDate(), receipt.arrivalDate());
    }

    /** State secrets must not enter a networked system (Law on Protection of State Secrets 117/2025/QH15). */
    private static void requireNoSecret(Secrecy secrecy) {
        if (secrecy != Secrecy.NORMAL) {
            throw BusinessException.invalid("secrecy", "documents.secret");
        }
    }

    private void requireDates(LocalDate issued, LocalDate arrival) {
        if (arrival.isAfter(LocalDate.now(clock))) {
            throw BusinessException.invalid("arrivalDate", "documents.arrival.future");
        }
        if (issued != null && arrival.isBefore(issued)) {
            throw BusinessException.invalid("arrivalDate", "documents.arrival.beforeIssue");
        }
    }
}
