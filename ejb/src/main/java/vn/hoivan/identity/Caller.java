package vn.hoivan.identity;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * The person on whose behalf the current call runs.
 *
 * @param unitIds units in which the person has a post today
 */
public record Caller(UUID accountId, UUID personId, String userName, String name, UUID agencyId, Set<Role> roles,
        Set<UUID> unitIds, Locale locale, boolean mustChangePassword) {

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
