package vn.hoivan.identity;

import java.util.UUID;

/** A person as lists and choosers show them: name, post, unit. */
public record PersonRow(UUID id, String name, String post, String unit, UUID unitId, UUID agencyId) {

    public UUID getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getPost() {
        return post;
    }

    public String getUnit() {
        return unit;
    }

    public UUID getUnitId() {
        return unitId;
    }

    public UUID getAgencyId() {
        return agencyId;
    }

    /** Name and post, as they stand in sentences. */
    public String getLabel() {
        return post == null ? name : name + " (" + post + ")";
    }
}
