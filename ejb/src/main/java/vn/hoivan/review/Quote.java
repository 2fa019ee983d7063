package vn.hoivan.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;

/** The marked words and what stands around them, by which a mark can be found again in another version. */
@Embeddable
public class Quote {

    static final int LENGTH = 10_000;
    static final int AROUND = 200;

    @Size(max = LENGTH)
    @Column(name = "quote_exact", length = LENGTH)
    private String exact;
    @Size(max = AROUND)
    @Column(name = "quote_prefix", length = AROUND)
    private String prefix;
    @Size(max = AROUND)
    @Column(name = "quote_suffix", length = AROUND)
    private String suffix;

    protected Quote() {
    }

    Quote(QuotedWords words) {
        this.exact = words.exact();
        this.prefix = words.prefix();
        this.suffix = words.suffix();
    }

    QuotedWords words() {
        return new QuotedWords(exact, prefix, suffix);
    }
}
