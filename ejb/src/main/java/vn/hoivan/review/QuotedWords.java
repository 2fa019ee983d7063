package vn.hoivan.review;

import jakarta.validation.constraints.Size;

/** A quote as it is sent. */
public record QuotedWords(@Size(max = Quote.LENGTH) String exact, @Size(max = Quote.AROUND) String prefix,
        @Size(max = Quote.AROUND) String suffix) {
}
