package vn.hoivan.access;

import static vn.hoivan.access.Action.*;
import static vn.hoivan.access.ObjectKind.*;
import static vn.hoivan.access.Relation.*;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import vn.hoivan.identity.Role;

/**
 * Who may do what: the one table. A right comes from a role in the object's agency or from a relation to the object.
 * An action that is not listed for a kind is allowed to nobody. Administrators have no right to read documents.
 * {@link Access} turns the rows of {@link Action#OPEN} into the tokens that lists, search and files ask.
 */
public final class Rules {

    /** @param roles in the agency of the object; @param relations to the object */
    public record Rule(Set<Role> roles, Set<Relation> relations) {
    }

    private static final Map<ObjectKind, Map<Action, Rule>> TABLE = new EnumMap<>(ObjectKind.class);

    static {
        allow(INCOMING_DOCUMENT, OPEN, roles(Role.CLERK, Role.LEADER),
                DIRECTOR, Relation.LEAD, COLLABORATOR, INFORMED, AUTHOR, RESPONSIBLE);
        allow(INCOMING_DOCUMENT, REGISTER, roles(Role.CLERK));
        allow(INCOMING_DOCUMENT, CORRECT, roles(Role.CLERK));
        allow(INCOMING_DOCUMENT, VOID, roles(Role.CLERK));
        allow(INCOMING_DOCUMENT, DIRECT, roles(Role.LEADER));
        allow(INCOMING_DOCUMENT, HANDLE, roles(), Relation.LEAD, COLLABORATOR, INFORMED);
        allow(INCOMING_DOCUMENT, RECALL, roles(), DIRECTOR);

        allow(OUTGOING_DOCUMENT, OPEN, roles(Role.CLERK, Role.LEADER), AUTHOR, REVIEWER, SIGNER, RESPONSIBLE);
        allow(OUTGOING_DOCUMENT, VOID, roles(Role.CLERK), SIGNER);

        allow(SUBMISSION, OPEN, roles(Role.SECRETARY, Role.LEADER), AUTHOR);
        allow(SUBMISSION, EDIT, roles(), AUTHOR);
        allow(SUBMISSION, PROPOSE, roles(), AUTHOR);

        allow(MEETING, OPEN, roles(), CHAIR, Relation.SECRETARY, MEMBER, Relation.GUEST);
        allow(MEETING, EDIT, roles(), Relation.SECRETARY);
        allow(MEETING, PUBLISH, roles(), Relation.SECRETARY);
        allow(MEETING, REPLY, roles(), CHAIR, Relation.SECRETARY, MEMBER, Relation.GUEST);
        allow(MEETING, Action.LEAD, roles(), CHAIR, Relation.SECRETARY);
        allow(MEETING, READ_MINUTES, roles(), CHAIR, Relation.SECRETARY, MEMBER);

        allow(AGENDA_ITEM, OPEN, roles(), CHAIR, Relation.SECRETARY, MEMBER, Relation.GUEST);
        allow(AGENDA_ITEM, ANNOTATE, roles(), CHAIR, Relation.SECRETARY, MEMBER, Relation.GUEST);
        allow(AGENDA_ITEM, VOTE, roles(), CHAIR, MEMBER);
        allow(AGENDA_ITEM, EDIT, roles(), Relation.SECRETARY);
        allow(AGENDA_ITEM, Action.LEAD, roles(), CHAIR, Relation.SECRETARY);

        allow(PAPER, OPEN, roles(), CHAIR, Relation.SECRETARY);
        allow(PAPER, EDIT, roles(), Relation.SECRETARY);

        allow(PACK, OPEN, roles(), MEMBER, Relation.SECRETARY);

        allow(CONCLUSION, OPEN, roles(), CHAIR, Relation.SECRETARY, MEMBER, Relation.GUEST, RESPONSIBLE);
        allow(CONCLUSION, EDIT, roles(), CHAIR, Relation.SECRETARY);

        allow(DRAFT, OPEN, roles(Role.CLERK), AUTHOR, REVIEWER, SIGNER);
        allow(DRAFT, EDIT, roles(), AUTHOR);
        allow(DRAFT, SUBMIT, roles(), AUTHOR);
        allow(DRAFT, APPROVE, roles(), REVIEWER);
        allow(DRAFT, SIGN, roles(), SIGNER);
        allow(DRAFT, VOID, roles(), AUTHOR, SIGNER);
        allow(DRAFT, SEAL, roles(Role.CLERK));
        allow(DRAFT, ISSUE, roles(Role.CLERK));
    }

    private Rules() {
    }

    /** @return the rule; one that allows nobody where none is declared */
    public static Rule of(ObjectKind kind, Action action) {
        return TABLE.getOrDefault(kind, Map.of()).getOrDefault(action, new Rule(Set.of(), Set.of()));
    }

    /** @return every declared rule, for the test that tries them all */
    public static Map<ObjectKind, Map<Action, Rule>> table() {
        return TABLE;
    }

    private static Set<Role> roles(Role... roles) {
        return Set.of(roles);
    }

    private static void allow(ObjectKind kind, Action action, Set<Role> roles, Relation... relations) {
        Set<Relation> set = EnumSet.noneOf(Relation.class);
        set.addAll(Set.of(relations));
        TABLE.computeIfAbsent(kind, k -> new EnumMap<>(Action.class)).put(action, new Rule(roles, set));
    }
}
