package vn.hoivan.documents;

import java.util.List;
import java.util.UUID;

/** A register with where it stands in a year. @param types in the order of the decree; empty for a general register */
public record RegisterRow(UUID id, int version, Direction direction, String code, String name, boolean active,
        boolean general, List<DocumentType> types, int year, int nextNumber) {

    public UUID getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public Direction getDirection() {
        return direction;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public boolean isActive() {
        return active;
    }

    public boolean isGeneral() {
        return general;
    }

    public List<DocumentType> getTypes() {
        return types;
    }

    public int getYear() {
        return year;
    }

    public int getNextNumber() {
        return nextNumber;
    }
}
