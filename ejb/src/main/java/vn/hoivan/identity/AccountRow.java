package vn.hoivan.identity;

import java.util.Set;
import java.util.UUID;

/** A person with post and account, as administrators see them. @param version of the person */
public record AccountRow(UUID id, int version, String name, String email, String phone, UUID unitId, String unit,
        String post, String userName, boolean active, Set<Role> roles, long sessions, long tokens) {

    public UUID getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public String getName() {
        return name;
    }

    public String getEmail() {
        return email;
    }

    public String getPhone() {
        return phone;
    }

    public UUID getUnitId() {
        return unitId;
    }

    public String getUnit() {
        return unit;
    }

    public String getPost() {
        return post;
    }

    public String getUserName() {
        return userName;
    }

    public boolean isActive() {
        return active;
    }

    public Set<Role> getRoles() {
        return roles;
    }

    /** How many log-ins live. */
    public long getSessions() {
        return sessions;
    }

    /** How many API tokens are valid. */
    public long getTokens() {
        return tokens;
    }
}
