package vn.hoivan.identity;

import java.util.UUID;

/** A unit in a list. @param people how many hold a post in it */
public record UnitRow(UUID id, int version, String code, String name, UUID parentId, String parent, boolean active,
        long people) {

    public UUID getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public String getParent() {
        return parent;
    }

    public boolean isActive() {
        return active;
    }

    public long getPeople() {
        return people;
    }
}
