package vn.hoivan.signing;

import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import vn.hoivan.access.Access;
import vn.hoivan.identity.Role;
import vn.hoivan.identity.RoleHolders;
import vn.hoivan.shared.DomainEvent;
import vn.hoivan.shared.Notice;
import vn.hoivan.shared.PushSignal;

/** What is written down, told and opened to whom at each step of a draft. */
@ApplicationScoped
class DraftTrail {

    @Inject
    private Access access;
    @Inject
    private RoleHolders holders;
    @Inject
    private Event<DomainEvent> events;
    @Inject
    private Event<Notice> notices;
    @Inject
    private Event<PushSignal> pushes;

    void created(Draft draft) {
        record("signing.created", draft, null);
    }

    void changed(Draft draft) {
        record("signing.changed", draft, null);
    }

    void submitted(Draft draft) {
        record("signing.submitted", draft, null);
        tell(Set.of(draft.getReviewerId()), "signing.notice.review", draft);
    }

    void approved(Draft draft) {
        record("signing.approved", draft, null);
        tell(Set.of(draft.getSignerId()), "signing.notice.sign", draft);
    }

    void givenBack(Draft draft) {
        record("signing.returned", draft, draft.getReason());
        tell(Set.of(draft.getAuthorId()), "signing.notice.returned", draft);
    }

    void cancelled(Draft draft) {
        record("signing.cancelled", draft, draft.getReason());
        tell(Set.of(draft.getAuthorId()), "signing.notice.cancelled", draft);
    }

    void signed(Draft draft, String certificate) {
        record("signing.signed", draft, certificate);
        tell(holders.of(Role.CLERK, draft.agencyId()), "signing.notice.seal", draft);
    }

    void sealed(Draft draft, String certificate) {
        record("signing.sealed", draft, certificate);
        push(draft, Set.of(draft.getAuthorId()));
    }

    void issued(Draft draft) {
        record("signing.issued", draft, null);
        tell(Set.of(draft.getAuthorId(), draft.getSignerId()), "signing.notice.issued", draft);
    }

    private void record(String action, Draft draft, String detail) {
        access.publish(draft);
        events.fire(new DomainEvent(action, draft.kind().name(), draft.getId(), draft.getSubject(), detail));
        push(draft, Set.of(draft.getAuthorId(), draft.getReviewerId(), draft.getSignerId()));
    }

    private void tell(Set<UUID> people, String key, Draft draft) {
        notices.fire(new Notice(people, key, new Object[] {draft.getSubject(), draft.getReason()}, null,
                "/signing/draft.xhtml?id=" + draft.getId(), draft.getId()));
        push(draft, people);
    }

    private void push(Draft draft, Set<UUID> people) {
        pushes.fire(new PushSignal(people, draft.getId()));
    }
}
