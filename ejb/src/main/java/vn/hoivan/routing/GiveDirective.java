package vn.hoivan.routing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Vietnamese;

/**
 * Direct an incoming document.
 *
 * @param lead    chủ trì: exactly one
 * @param dueDate for the lead and the collaborators; null where there is no limit
 */
public record GiveDirective(
        @NotBlank @Size(max = Directive.TEXT_LENGTH) String text,
        @NotNull UUID lead,
        @Size(max = 100) List<UUID> collaborators,
        @Size(max = 100) List<UUID> informed,
        LocalDate dueDate) {

    public GiveDirective {
        text = Vietnamese.clean(text);
        collaborators = collaborators == null ? List.of() : List.copyOf(collaborators);
        informed = informed == null ? List.of() : List.copyOf(informed);
    }

    /**
     * @return who is asked what, the lead first
     * @throws BusinessException invalid, where somebody is named twice
     */
    Map<UUID, AssignmentRole> roles() {
        Map<UUID, AssignmentRole> roles = new LinkedHashMap<>();
        roles.put(lead, AssignmentRole.LEAD);
        collaborators.forEach(person -> put(roles, person, AssignmentRole.COLLABORATOR, "collaborators"));
        informed.forEach(person -> put(roles, person, AssignmentRole.INFORMED, "informed"));
        return roles;
    }

    private static void put(Map<UUID, AssignmentRole> roles, UUID person, AssignmentRole role, String field) {
        if (roles.putIfAbsent(person, role) != null) {
            throw BusinessException.invalid(field, "routing.person.twice");
        }
    }
}
