package vn.hoivan.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a correction changed, one line a field: {@code subject: old → new}. */
final class Changes {

    private static final String NOTHING = "–";

    private final List<String> lines = new ArrayList<>();

    static Changes between(PaperFacts old, PaperFacts now) {
        return new Changes()
                .field("reference", old.reference(), now.reference())
                .field("issuedDate", old.issuedDate(), now.issuedDate())
                .field("issuingAgency", old.issuingAgency(), now.issuingAgency())
                .field("type", old.type(), now.type())
                .field("subject", old.subject(), now.subject())
                .field("signer", old.signer(), now.signer())
                .field("urgency", old.urgency(), now.urgency());
    }

    Changes and(Receipt old, Receipt now) {
        return field("arrivalDate", old.arrivalDate(), now.arrivalDate())
                .field("copies", old.copies(), now.copies())
                .field("paperReceived", old.paperReceived(), now.paperReceived());
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }

    private Changes field(String name, Object old, Object now) {
        if (!Objects.equals(old, now)) {
            lines.add(name + ": " + Objects.requireNonNullElse(old, NOTHING) + " → "
                    + Objects.requireNonNullElse(now, NOTHING));
        }
        return this;
    }
}
