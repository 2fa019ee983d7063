package vn.hoivan.signing;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import vn.hoivan.documents.Deliveries;
import vn.hoivan.documents.OutgoingDocument;
import vn.hoivan.documents.OutgoingNumbers;

/** Hands a finished draft to the outgoing register and its recipients. */
@ApplicationScoped
class DraftIssue {

    @Inject
    private OutgoingNumbers numbers;
    @Inject
    private Deliveries deliveries;

    void send(Draft draft, UUID fileId) {
        OutgoingDocument document = numbers.issue(draft.getId(), fileId);
        deliveries.deliver(document.getId());
    }
}
