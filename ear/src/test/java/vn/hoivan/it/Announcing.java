package vn.hoivan.it;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import vn.hoivan.access.Access;
import vn.hoivan.access.ObjectKind;
import vn.hoivan.access.Protected;
import vn.hoivan.access.Relation;
import vn.hoivan.shared.DomainEvent;
import vn.hoivan.shared.MailRequest;
import vn.hoivan.shared.Notice;

/** Does what a feature does that has something to tell: an object with parties, and the events, in one transaction. */
@ApplicationScoped
@Transactional
public class Announcing {

    /** A draft with one author: nobody else but clerks of the agency may open it. */
    record Paper(UUID getId, UUID agencyId, UUID author) implements Protected {

        @Override
        public ObjectKind kind() {
            return ObjectKind.DRAFT;
        }

        @Override
        public Map<Relation, Set<UUID>> parties() {
            return Map.of(Relation.AUTHOR, Set.of(author));
        }
    }

    @Inject
    private Access access;
    @Inject
    private Event<Notice> notices;
    @Inject
    private Event<MailRequest> mails;
    @Inject
    private Event<DomainEvent> events;

    public UUID paper(UUID agencyId, UUID author) {
        UUID id = UUID.randomUUID();
        access.publish(new Paper(id, agencyId, author));
        return id;
    }

    public void tell(Set<UUID> people, String key, UUID objectId, Object... arguments) {
        notices.fire(new Notice(people, key, arguments, String.valueOf(arguments[0]), "/somewhere.xhtml", objectId));
    }

    public void tellAndFail(Set<UUID> people, String key, Object... arguments) {
        tell(people, key, null, arguments);
        throw new IllegalStateException("on purpose");
    }

    public void happened(DomainEvent event) {
        events.fire(event);
    }

    public void mail(MailRequest request) {
        mails.fire(request);
    }
}
