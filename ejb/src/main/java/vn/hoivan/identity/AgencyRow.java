package vn.hoivan.identity;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An agency of the directory.
 *
 * @param internal whether it works with this system, else known as a correspondent only
 * @param editable whether the caller may change it
 */
public record AgencyRow(UUID id, int version, String code, String name, String abbreviation, String place, UUID parentId,
        String parent, boolean internal, String email, int sealDiameterMm, LocalDate validFrom, LocalDate validTo,
        boolean editable) {

    public UUID getId() {
        return id;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public String getAbbreviation() {
        return abbreviation;
    }

    public String getPlace() {
        return place;
    }

    public String getParent() {
        return parent;
    }

    public boolean isInternal() {
        return internal;
    }

    public String getEmail() {
        return email;
    }

    public LocalDate getValidTo() {
        return validTo;
    }

    public boolean isEditable() {
        return editable;
    }
}
