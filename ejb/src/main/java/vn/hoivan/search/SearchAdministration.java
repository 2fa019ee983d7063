package vn.hoivan.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import vn.hoivan.identity.Role;
import vn.hoivan.shared.DomainEvent;

/** Looks after the index. */
@Stateless
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class SearchAdministration {

    @Inject
    private Indexing indexing;
    @Inject
    private Event<DomainEvent> events;

    public IndexState state() {
        return indexing.state();
    }

    /** Has the index written anew in the background, as after a restore; it can be searched meanwhile. */
    public void rebuild() {
        events.fire(new DomainEvent("search.rebuilt", null, null, null, null));
        indexing.rebuild();
    }
}
