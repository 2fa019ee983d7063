package vn.hoivan.identity;

import java.time.LocalDate;
import java.util.UUID;

/** A post of a person. @param primary the one that stands beside the name; @param validTo null while it is held */
public record PostRow(UUID id, String unit, String title, boolean primary, LocalDate validFrom, LocalDate validTo) {

    public UUID getId() {
        return id;
    }

    public String getUnit() {
        return unit;
    }

    public String getTitle() {
        return title;
    }

    public boolean isPrimary() {
        return primary;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public LocalDate getValidTo() {
        return validTo;
    }
}
