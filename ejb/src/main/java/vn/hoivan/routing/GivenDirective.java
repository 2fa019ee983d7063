package vn.hoivan.routing;

import java.util.List;
import java.util.UUID;

/** What directing gives: the directive and who has what part in it. */
public record GivenDirective(UUID id, List<AssignmentRow> assignments) {
}
