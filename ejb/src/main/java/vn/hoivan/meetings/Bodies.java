package vn.hoivan.meetings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import vn.hoivan.identity.Callers;
import vn.hoivan.identity.People;
import vn.hoivan.identity.PersonRow;
import vn.hoivan.identity.Role;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.DomainEvent;
import vn.hoivan.shared.LastEdits;

/** The boundary to the bodies of the caller's agency: who belongs to them, by which rules they decide. */
@Stateless
@RolesAllowed(Role.Names.USER)
public class Bodies {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Callers callers;
    @Inject
    private People people;
    @Inject
    private LastEdits lastEdits;
    @Inject
    private Event<DomainEvent> events;

    /** @param closedToo whether bodies that no longer meet are listed as well */
    public List<BodyRow> list(boolean closedToo) {
        List<Body> bodies = em.createQuery("""
                select b from Body b where b.agencyId = :agency and (b.active = true or :closed = true)
                order by b.name, b.id""", Body.class)
                .setParameter("agency", callers.current().agencyId()).setParameter("closed", closedToo)
                .getResultList();
        Map<UUID, PersonRow> names = people.rows(bodies.stream().flatMap(body -> body.getMembers().stream())
                .map(BodyMember::getPersonId).collect(Collectors.toSet()));
        return bodies.stream().map(body -> row(body, names)).toList();
    }

    public BodyRow get(UUID id) {
        Body body = own(id);
        return row(body, people.rows(body.getMembers().stream().map(BodyMember::getPersonId).toList()));
    }

    @RolesAllowed(Role.Names.ADMINISTRATOR)
    public BodyRow add(@Valid @NotNull DefineBody command) {
        Body body = new Body(callers.current().agencyId(), command.name(), command.rules().rules());
        define(body, command);
        em.persist(body);
        tell("bodies.added", body);
        return get(body.getId());
    }

    @RolesAllowed(Role.Names.ADMINISTRATOR)
    public BodyRow change(UUID id, Integer version, @Valid @NotNull DefineBody command) {
        Body body = own(id);
        lastEdits.requireVersion(body, id, version);
        define(body, command);
        em.flush();
        tell("bodies.changed", body);
        return get(id);
    }

    private void define(Body body, DefineBody command) {
        requireSense(command.rules());
        Set<UUID> seen = new HashSet<>();
        List<BodyMember> members = new ArrayList<>();
        for (DefineBody.Member member : command.members()) {
            people.require(member.person(), "members");
            if (!seen.add(member.person())) {
                throw BusinessException.invalid("members", "meetings.body.twice");
            }
            members.add(new BodyMember(member.person(), member.role(), member.votes(), members.size() + 1));
        }
        if (members.stream().filter(member -> member.getRole() == ParticipantRole.CHAIR).count() != 1) {
            throw BusinessException.invalid("members", "meetings.body.oneChair");
        }
        body.change(command.name(), command.rules().rules());
        body.consistsOf(members);
        body.setActive(command.active());
    }

    private static void requireSense(VotingRulesRow rules) {
        if (rules.quorumNumerator() > rules.quorumDenominator()) {
            throw BusinessException.invalid("quorumNumerator", "meetings.body.quorumAboveAll");
        }
        if (rules.majorityNumerator() >= rules.majorityDenominator()) {
            throw BusinessException.invalid("majorityNumerator", "meetings.body.majorityOfAll");
        }
    }

    private Body own(UUID id) {
        Body body = em.find(Body.class, id);
        if (body == null || !body.getAgencyId().equals(callers.current().agencyId())) {
            throw BusinessException.notFound();
        }
        return body;
    }

    private static BodyRow row(Body body, Map<UUID, PersonRow> names) {
        return new BodyRow(body.getId(), body.getVersion(), body.getName(), body.isActive(),
                VotingRulesRow.of(body.getRules()), body.getMembers().stream()
                .map(member -> BodyRow.MemberRow.of(member, names.get(member.getPersonId()))).toList());
    }

    private void tell(String action, Body body) {
        events.fire(new DomainEvent(action, "BODY", body.getId(), body.getName(), null));
    }
}
