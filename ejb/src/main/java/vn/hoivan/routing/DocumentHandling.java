package vn.hoivan.routing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import vn.hoivan.documents.Handling;
import vn.hoivan.documents.IncomingDocument;
import vn.hoivan.documents.IncomingFlow;

/** Tells a document who handles it, as its assignments have it. */
@ApplicationScoped
class DocumentHandling {

    @Inject
    private AssignmentRows assignments;
    @Inject
    private IncomingFlow flow;

    void update(IncomingDocument document) {
        flow.handled(document, of(assignments.ofDocument(document.getId())));
    }

    static Handling of(List<Assignment> all) {
        Optional<Assignment> lead = all.stream().filter(Assignment::stands)
                .filter(assignment -> assignment.getRole() == AssignmentRole.LEAD).reduce((first, later) -> later);
        return new Handling(lead.map(Assignment::getAssigneeId).orElse(null),
                lead.map(Assignment::getState).filter(AssignmentState.ACCEPTED::equals).isPresent(),
                inRole(all, AssignmentRole.COLLABORATOR), inRole(all, AssignmentRole.INFORMED),
                lead.map(Assignment::getDueDate).orElse(null));
    }

    private static Set<UUID> inRole(List<Assignment> all, AssignmentRole role) {
        return all.stream().filter(Assignment::stands).filter(assignment -> assignment.getRole() == role)
                .map(Assignment::getAssigneeId).collect(Collectors.toSet());
    }
}
