package vn.hoivan.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.naming.InitialContext;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import jakarta.transaction.UserTransaction;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.hoivan.access.Access;
import vn.hoivan.access.Action;
import vn.hoivan.access.ObjectKind;
import vn.hoivan.access.Protected;
import vn.hoivan.access.Relation;
import vn.hoivan.access.Rules;
import vn.hoivan.demo.DemoAccounts;
import vn.hoivan.documents.IncomingDocuments;
import vn.hoivan.documents.IncomingFilter;
import vn.hoivan.documents.OutgoingDocuments;
import vn.hoivan.documents.OutgoingFilter;
import vn.hoivan.identity.Caller;
import vn.hoivan.identity.People;
import vn.hoivan.identity.Role;
import vn.hoivan.meetings.Conclusions;
import vn.hoivan.meetings.CreateSubmission;
import vn.hoivan.meetings.MeetingFilter;
import vn.hoivan.meetings.Meetings;
import vn.hoivan.meetings.NoteConclusion;
import vn.hoivan.meetings.Submissions;
import vn.hoivan.routing.Directives;
import vn.hoivan.routing.GiveDirective;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Ids;
import vn.hoivan.shared.PageRequest;
import vn.hoivan.signing.Drafts;

/** Every declared rule tried in the server: by the predicate, by the tokens that lists ask, at the boundaries. */
@ExtendWith(ArquillianExtension.class)
class AccessIT {

    private static final UUID AGENCY = Ids.next();
    private static final UUID OTHER_AGENCY = Ids.next();
    private static final UUID PERSON = Ids.next();
    private static final UUID SOMEBODY = Ids.next();
    private static final PageRequest ALL = PageRequest.first(PageRequest.LARGEST);

    /** One cell: somebody who holds one role and stands in one relation (or none) to an object. */
    private record Cell(ObjectKind kind, Role role, boolean ownAgency, Relation relation, Action action) {

        Caller caller() {
            return new Caller(Ids.next(), PERSON, "somebody", "Somebody", ownAgency ? AGENCY : OTHER_AGENCY, Set.of(role),
                    Set.of(), Locale.ROOT, false);
        }

        /** Everybody else stands in every relation, so that only the cell's own relation can open it. */
        Thing thing() {
            Map<Relation, Set<UUID>> parties = new EnumMap<>(Relation.class);
            for (Relation any : Relation.values()) {
                parties.put(any, any == relation ? Set.of(PERSON, SOMEBODY) : Set.of(SOMEBODY));
            }
            return new Thing(kind, Ids.next(), AGENCY, parties);
        }

        boolean declared() {
            Rules.Rule rule = Rules.table().getOrDefault(kind, Map.of()).get(action);
            return rule != null && (ownAgency && rule.roles().contains(role)
                    || relation != null && rule.relations().contains(relation));
        }
    }

    private record Thing(ObjectKind kind, UUID getId, UUID agencyId, Map<Relation, Set<UUID>> parties) implements Protected {
    }

    @Test
    void shouldAllowExactlyWhatIsDeclared() {
        Set<String> wrongAllows = new TreeSet<>();
        Set<String> wrongDenies = new TreeSet<>();
        List<Cell> cells = cells();
        for (Cell cell : cells) {
            boolean may = Access.may(cell.caller(), cell.action(), cell.thing());
            if (may && !cell.declared()) {
                wrongAllows.add(cell.toString());
            } else if (!may && cell.declared()) {
                wrongDenies.add(cell.toString());
            }
        }
        assertThat(cells).hasSize(ObjectKind.values().length * Role.values().length * 2
                * (Relation.values().length + 1) * Action.values().length);
        assertThat(wrongAllows).as("wrong allows").isEmpty();
        assertThat(wrongDenies).as("wrong denies").isEmpty();
    }

    @Test
    void shouldFindInListsExactlyWhatMayBeOpened() throws Exception {
        Access access = access();
        Map<UUID, Cell> published = new LinkedHashMap<>();
        Set<String> wrong = new TreeSet<>();
        inTransaction(em -> {
            for (Cell cell : cells()) {
                if (cell.action() == Action.OPEN) {
                    Thing thing = cell.thing();
                    access.publish(thing);
                    published.put(thing.getId(), cell);
                }
            }
            em.flush();
            published.forEach((id, cell) -> {
                boolean found = access.visible(Set.of(id), Access.tokens(cell.caller())).contains(id);
                if (found != cell.declared()) {
                    wrong.add((found ? "listed although closed: " : "open although not listed: ") + cell);
                }
            });
            return null;
        });
        assertThat(published).isNotEmpty();
        assertThat(wrong).isEmpty();
    }

    @Test
    void shouldOpenNothingToAdministratorsByTheirRole() {
        for (ObjectKind kind : ObjectKind.values()) {
            assertThat(Rules.table().get(kind)).as(kind.name()).containsKey(Action.OPEN);
            Rules.table().get(kind).forEach((action, rule) ->
                    assertThat(rule.roles()).as(kind + " " + action).doesNotContain(Role.ADMINISTRATOR));
        }
    }

    @Test
    void shouldKeepTheTokensOfEveryObjectAsTheRulesHaveThem() throws Exception {
        Access access = access();
        Set<UUID> made = made();
        Set<String> stale = new TreeSet<>();
        Set<ObjectKind> seen = EnumSet.noneOf(ObjectKind.class);
        inTransaction(em -> {
            for (Protected object : objects(em, made)) {
                seen.add(object.kind());
                Set<String> wanted = Access.opening(object);
                Set<String> there = access.published(object.getId());
                if (!wanted.equals(there)) {
                    stale.add(object.kind() + " " + object.getId() + " should open to " + wanted + ", opens to " + there);
                }
            }
            return null;
        });
        assertThat(seen).containsExactlyInAnyOrder(ObjectKind.values());
        assertThat(stale).isEmpty();
    }

    @Test
    void shouldOpenAndListAtTheBoundariesExactlyWhatTheRulesSay() throws Exception {
        Set<UUID> made = made();
        Map<ObjectKind, Map<UUID, Set<String>>> open = new EnumMap<>(ObjectKind.class);
        Map<String, Caller> callers = new LinkedHashMap<>();
        for (DemoAccounts.DemoAccount account : DemoAccounts.all()) {
            callers.put(account.userName(), As.user(account.userName(), () -> As.boundary(People.class).me()));
        }
        inTransaction(em -> {
            objects(em, made).forEach(object -> open.computeIfAbsent(object.kind(), kind -> new LinkedHashMap<>())
                    .put(object.getId(), callers.entrySet().stream()
                            .filter(caller -> Access.may(caller.getValue(), Action.OPEN, object)).map(Map.Entry::getKey)
                            .collect(Collectors.toSet())));
            return null;
        });
        Set<String> wrong = new TreeSet<>();
        for (Listed listed : listed()) {
            Map<UUID, Set<String>> objects = open.getOrDefault(listed.kind(), Map.of());
            assertThat(objects).as(listed.kind().name()).isNotEmpty();
            for (String user : callers.keySet()) {
                Set<UUID> shown = As.user(user, () -> listed.ids().get());
                for (Map.Entry<UUID, Set<String>> object : objects.entrySet()) {
                    boolean may = object.getValue().contains(user);
                    check(wrong, listed.kind() + " opened by " + user, may, opens(user, listed, object.getKey()));
                    if (shown.contains(object.getKey()) && !may) {
                        wrong.add(listed.kind() + " listed for " + user + " who may not open it");
                    }
                    if (listed.complete() && may && !shown.contains(object.getKey())) {
                        wrong.add(listed.kind() + " missing in the list of " + user);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void check(Set<String> wrong, String what, boolean expected, boolean found) {
        if (expected != found) {
            wrong.add(what + ": should be " + expected + ", is " + found);
        }
    }

    private static boolean opens(String user, Listed listed, UUID id) throws Exception {
        try {
            As.user(user, () -> listed.open().apply(id));
            return true;
        } catch (BusinessException refusal) {
            assertThat(refusal.kind()).as("does not tell that it exists").isEqualTo(BusinessException.Kind.NOT_FOUND);
            return false;
        } catch (EJBAccessException refusal) {
            return false;
        }
    }

    /** How the lists and details of a kind are asked for. @param complete whether the list shows all that may be opened */
    private record Listed(ObjectKind kind, java.util.function.Supplier<Set<UUID>> ids, Function<UUID, ?> open, boolean complete) {
    }

    private static List<Listed> listed() {
        return List.of(
                new Listed(ObjectKind.INCOMING_DOCUMENT, () -> ids(As.boundary(IncomingDocuments.class)
                        .list(new IncomingFilter(null, null, null), ALL).items(), row -> row.id()),
                        id -> As.boundary(IncomingDocuments.class).detail(id), true),
                new Listed(ObjectKind.OUTGOING_DOCUMENT, () -> ids(As.boundary(OutgoingDocuments.class)
                        .list(new OutgoingFilter(null, null, null), ALL).items(), row -> row.id()),
                        id -> As.boundary(OutgoingDocuments.class).detail(id), true),
                new Listed(ObjectKind.MEETING, () -> ids(As.boundary(Meetings.class)
                        .list(new MeetingFilter(null, null, null, null), ALL).items(), row -> row.id()),
                        id -> As.boundary(Meetings.class).get(id), true),
                new Listed(ObjectKind.SUBMISSION, () -> ids(As.boundary(Submissions.class)
                        .list(false, null, ALL).items(), row -> row.id()),
                        id -> As.boundary(Submissions.class).get(id), true),
                new Listed(ObjectKind.DRAFT, () -> ids(As.boundary(Drafts.class).list(null, ALL).items(), row -> row.id()),
                        id -> As.boundary(Drafts.class).detail(id), false));
    }

    private static <T> Set<UUID> ids(List<T> rows, Function<T, UUID> id) {
        return rows.stream().map(id).collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        List<Relation> relations = new ArrayList<>(EnumSet.allOf(Relation.class));
        relations.add(null);
        for (ObjectKind kind : ObjectKind.values()) {
            for (Role role : Role.values()) {
                for (Relation relation : relations) {
                    for (Action action : Action.values()) {
                        cells.add(new Cell(kind, role, true, relation, action));
                        cells.add(new Cell(kind, role, false, relation, action));
                    }
                }
            }
        }
        return cells;
    }

    /** One object of every kind at least, made by those whose work it is: all that is there afterwards and was not before. */
    private static Set<UUID> made() throws Exception {
        Set<UUID> before = new HashSet<>();
        inTransaction(em -> before.addAll(identities(em)));
        UUID officer = PublishedPaper.person(Drafting.AUTHOR);
        UUID document = Registering.aPaper().id();
        As.user("lanhdao", () -> As.boundary(Directives.class).direct(document, null,
                new GiveDirective("Giao xử lý", officer, null, null, null)));
        As.user(Drafting.AUTHOR, () -> As.boundary(Submissions.class).propose(As.boundary(Submissions.class).create(
                new CreateSubmission(document, "Xin chủ trương", null, List.of(Drafting.upload("Xin chủ trương")))).id(), null));
        Sitting sitting = Sitting.published(Sitting.USUAL).open(List.of());
        UUID conclusion = As.user(Sitting.CHAIR, () -> As.boundary(Conclusions.class)
                .note(sitting.item(), new NoteConclusion("Giao soạn Quyết định", officer, null)).id());
        Drafting.issuedFor(conclusion, "Về việc thử quyền " + UUID.randomUUID());
        Set<UUID> after = new HashSet<>();
        inTransaction(em -> after.addAll(identities(em)));
        after.removeAll(before);
        return after;
    }

    private static Set<UUID> identities(EntityManager em) {
        return protectedTypes(em).flatMap(type -> em.createQuery("select o.id from " + type.getName() + " o", UUID.class)
                .getResultList().stream()).collect(Collectors.toSet());
    }

    private static List<Protected> objects(EntityManager em, Set<UUID> ids) {
        return protectedTypes(em).flatMap(type -> em.createQuery("select o from " + type.getName() + " o where o.id in :ids",
                Protected.class).setParameter("ids", ids).getResultList().stream()).toList();
    }

    private static Stream<EntityType<?>> protectedTypes(EntityManager em) {
        return em.getMetamodel().getEntities().stream().filter(type -> Protected.class.isAssignableFrom(type.getJavaType()));
    }

    private static Access access() {
        return CDI.current().select(Access.class).get();
    }

    private static void inTransaction(Function<EntityManager, ?> work) throws Exception {
        UserTransaction transaction = (UserTransaction) new InitialContext().lookup("java:jboss/UserTransaction");
        transaction.begin();
        try {
            work.apply(entityManager());
        } finally {
            transaction.rollback();
        }
    }

    /** The one of the product: a test has none of its own. */
    private static EntityManager entityManager() {
        try {
            access().published(Ids.next());
            BeanManager beans = CDI.current().getBeanManager();
            Bean<?> bean = beans.resolve(beans.getBeans(Access.class));
            Field field = Access.class.getDeclaredField("em");
            field.setAccessible(true);
            return (EntityManager) field.get(beans.getContext(ApplicationScoped.class).get(bean));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
