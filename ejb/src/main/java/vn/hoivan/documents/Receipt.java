package vn.hoivan.documents;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How a document came in.
 *
 * @param arrivalDate   ngày đến
 * @param copies        how many came
 * @param paperReceived whether the paper itself is here
 */
@Embeddable
public record Receipt(
        @Column(name = "arrival_date", nullable = false) LocalDate arrivalDate,
        @Column(nullable = false) int copies,
        @Column(name = "paper_received", nullable = false) boolean paperReceived) {
}
