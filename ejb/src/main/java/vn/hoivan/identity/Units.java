package vn.hoivan.identity;

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

import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.DomainEvent;
import vn.hoivan.shared.LastEdits;

/** The units of the caller's agency. A unit is closed once nobody works in it. */
@Stateless
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class Units {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Callers callers;
    @Inject
    private LastEdits lastEdits;
    @Inject
    private Event<DomainEvent> events;

    public List<UnitRow> list() {
        return em.createQuery("""
                select new vn.hoivan.identity.UnitRow(u.id, u.version, u.code, u.name, parent.id, parent.name, u.active,
                (select count(o) from Post o where o.unit = u and o.validTo is null))
                from Unit u left join u.parent parent where u.agency.id = :agency order by u.active desc, u.sortKey""",
                UnitRow.class).setParameter("agency", callers.current().agencyId()).getResultList();
    }

    public UUID add(@Valid @NotNull DefineUnit command) {
        requireFree(command.code(), null);
        Unit unit = new Unit(em.getReference(Agency.class, callers.current().agencyId()), parent(null, command), command.code(),
                command.name());
        em.persist(unit);
        tell("identity.unitAdded", unit);
        return unit.getId();
    }

    public void change(UUID id, Integer version, @Valid @NotNull DefineUnit command) {
        Unit unit = require(id);
        lastEdits.requireVersion(unit, id, version);
        requireFree(command.code(), id);
        unit.change(command.code(), command.name(), parent(unit, command));
        em.flush();
        tell("identity.unitChanged", unit);
    }

    /** Uses a closed unit again. */
    public void reopen(UUID id) {
        Unit unit = require(id);
        unit.setActive(true);
        tell("identity.unitReopened", unit);
    }

    /** @throws BusinessException conflict, where people still work in it */
    public void close(UUID id) {
        Unit unit = require(id);
        if (em.createQuery("select count(o) from Post o where o.unit = :unit and o.validTo is null", Long.class)
                .setParameter("unit", unit).getSingleResult() > 0) {
            throw BusinessException.conflict("identity.unit.inUse");
        }
        unit.setActive(false);
        tell("identity.unitClosed", unit);
    }

    private Unit parent(Unit unit, DefineUnit command) {
        Unit parent = command.parent() == null ? null : require(command.parent());
        for (Unit above = parent; above != null; above = above.getParent()) {
            if (above.equals(unit)) {
                throw BusinessException.invalid("parent", "identity.unit.circle");
            }
        }
        return parent;
    }

    private Unit require(UUID id) {
        Unit unit = em.find(Unit.class, id);
        if (unit == null || !unit.getAgency().getId().equals(callers.current().agencyId())) {
            throw BusinessException.notFound();
        }
        return unit;
    }

    private void requireFree(String code, UUID own) {
        List<UUID> same = em.createQuery("select u.id from Unit u where u.agency.id = :agency and u.code = :code", UUID.class)
                .setParameter("agency", callers.current().agencyId()).setParameter("code", code.strip()).getResultList();
        if (same.stream().anyMatch(id -> !id.equals(own))) {
            throw BusinessException.invalid("code", "identity.unit.codeTaken", code);
        }
    }

    private void tell(String action, Unit unit) {
        events.fire(new DomainEvent(action, "UNIT", unit.getId(), unit.getCode() + " " + unit.getName(), null));
    }
}
