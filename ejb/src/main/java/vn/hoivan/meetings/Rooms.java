package vn.hoivan.meetings;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import vn.hoivan.identity.Callers;
import vn.hoivan.identity.Role;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.DomainEvent;
import vn.hoivan.shared.LastEdits;
import vn.hoivan.shared.Vietnamese;

/** The boundary to the rooms of the caller's agency. */
@Stateless
@RolesAllowed(Role.Names.USER)
public class Rooms {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Callers callers;
    @Inject
    private LastEdits lastEdits;
    @Inject
    private Event<DomainEvent> events;

    /** @param closedToo whether rooms no longer in use are listed as well */
    public List<RoomRow> list(boolean closedToo) {
        return em.createQuery("""
                select r from Room r where r.agencyId = :agency and (r.active = true or :closed = true)
                order by r.name, r.id""", Room.class)
                .setParameter("agency", callers.current().agencyId()).setParameter("closed", closedToo)
                .getResultStream().map(RoomRow::of).toList();
    }

    @RolesAllowed(Role.Names.ADMINISTRATOR)
    public RoomRow add(@Valid @NotNull DefineRoom command) {
        Room room = new Room(callers.current().agencyId(), command.name(), command.location(), command.seats());
        requireOwnName(room.getId(), command.name());
        room.setActive(command.active());
        em.persist(room);
        tell("rooms.added", room);
        return RoomRow.of(room);
    }

    @RolesAllowed(Role.Names.ADMINISTRATOR)
    public RoomRow change(UUID id, Integer version, @Valid @NotNull DefineRoom command) {
        Room room = em.find(Room.class, id);
        if (room == null || !room.getAgencyId().equals(callers.current().agencyId())) {
            throw BusinessException.notFound();
        }
        lastEdits.requireVersion(room, id, version);
        requireOwnName(id, command.name());
        room.change(command.name(), command.location(), command.seats());
        room.setActive(command.active());
        em.flush();
        tell("rooms.changed", room);
        return RoomRow.of(room);
    }

    private void requireOwnName(UUID id, String name) {
        boolean taken = em.createQuery("select r from Room r where r.agencyId = :agency and r.id <> :id", Room.class)
                .setParameter("agency", callers.current().agencyId()).setParameter("id", id).getResultStream()
                .anyMatch(room -> room.getName().equalsIgnoreCase(Vietnamese.line(name)));
        if (taken) {
            throw BusinessException.invalid("name", "meetings.room.taken");
        }
    }

    private void tell(String action, Room room) {
        events.fire(new DomainEvent(action, "ROOM", room.getId(), room.getName(), null));
    }
}
