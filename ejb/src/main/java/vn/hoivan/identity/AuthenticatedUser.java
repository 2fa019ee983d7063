package vn.hoivan.identity;

import java.util.Set;
import java.util.UUID;

/**
 * What the container learns of somebody who proved who they are.
 *
 * @param roles        names of {@link Role}, and {@link Role.Names#USER}
 * @param sessionId    the log-in this belongs to; null for a token
 */
public record AuthenticatedUser(String userName, Set<String> roles, UUID sessionId, boolean mustChangePassword) {
}
