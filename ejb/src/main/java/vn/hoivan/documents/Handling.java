package vn.hoivan.documents;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Who handles an incoming document now.
 *
 * @param lead       chủ trì; null where there is none at the moment
 * @param leadAtWork whether the lead has accepted
 * @param dueDate    the lead's, or null
 */
public record Handling(UUID lead, boolean leadAtWork, Set<UUID> collaborators, Set<UUID> informed, LocalDate dueDate) {
}
