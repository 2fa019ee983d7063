package vn.hoivan.documents;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * Tiếp nhận, đăng ký: give an arrival number to a document that another agency of the system has sent. Its content
 * stands as sent.
 *
 * @param arrivalDate      null is today
 * @param copies           null is one
 * @param confirmDuplicate registers although it seems to be registered already
 */
public record AcceptArrived(LocalDate arrivalDate, @Min(1) @Max(10_000) Integer copies, boolean paperReceived,
        boolean confirmDuplicate) {

    public AcceptArrived {
        copies = copies == null ? 1 : copies;
    }
}
