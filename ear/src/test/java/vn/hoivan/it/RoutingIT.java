package vn.hoivan.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.ejb.EJBAccessException;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.hoivan.documents.IncomingDetail;
import vn.hoivan.documents.IncomingDocuments;
import vn.hoivan.documents.IncomingState;
import vn.hoivan.identity.People;
import vn.hoivan.notifications.Outbox;
import vn.hoivan.notifications.OutboxRow;
import vn.hoivan.routing.AssignmentRow;
import vn.hoivan.routing.AssignmentState;
import vn.hoivan.routing.Assignments;
import vn.hoivan.routing.Directives;
import vn.hoivan.routing.GiveDirective;
import vn.hoivan.routing.GivenDirective;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.PageRequest;

@ExtendWith(ArquillianExtension.class)
class RoutingIT {

    private static final String LEADER = "lanhdao";
    private static final String OFFICER = "chuyenvien";
    private static final String COLLEAGUE = "chuyenvien2";
    private static final String READER = "thuky";

    @Test
    void shouldLetOnlyLeadersOfTheAgencyDirect() throws Exception {
        UUID document = Registering.aPaper().id();
        for (String other : List.of(Registering.CLERK, OFFICER, "truongphong", "quantri")) {
            assertThatThrownBy(() -> direct(other, document, OFFICER)).as(other).isInstanceOf(EJBAccessException.class);
        }
        assertThatThrownBy(() -> direct("lanhdao.so", document, OFFICER))
                .isInstanceOfSatisfying(BusinessException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(BusinessException.Kind.NOT_FOUND));
    }

    @Test
    void shouldRefuseADirectiveWithoutALeadTwicePeopleForeignersAndDaysGoneBy() throws Exception {
        UUID document = Registering.aPaper().id();
        UUID officer = person(OFFICER);
        assertThatThrownBy(() -> give(document, null, new GiveDirective("Giao xử lý", null, null, null, null))).isNotNull();
        assertThatThrownBy(() -> give(document, null, new GiveDirective(" ", officer, null, null, null))).isNotNull();
        assertField("informed", document, new GiveDirective("Giao xử lý", officer, null, List.of(officer), null));
        assertField("collaborators", document, new GiveDirective("Giao xử lý", officer, List.of(person("chuyenvien.so")), null, null));
        assertField("dueDate", document, new GiveDirective("Giao xử lý", officer, null, null, LocalDate.of(2020, 1, 1)));
        assertThat(Registering.detail(LEADER, document).state()).isEqualTo(IncomingState.REGISTERED);
    }

    @Test
    void shouldReachEverybodyNamedOnTheirDeskAndByMail() throws Exception {
        UUID document = Registering.aPaper().id();
        String reference = Registering.detail(LEADER, document).paper().reference();
        for (String someone : List.of(OFFICER, COLLEAGUE, READER)) {
            assertThatThrownBy(() -> Registering.detail(someone, document)).as(someone).isInstanceOf(BusinessException.class);
        }
        LocalDate due = As.user(LEADER, () -> As.boundary(Directives.class).dueAfter(3));
        give(document, null, new GiveDirective("Giao phòng xử lý", person(OFFICER), List.of(person(COLLEAGUE)), List.of(person(READER)), due));

        for (String someone : List.of(OFFICER, COLLEAGUE, READER)) {
            assertThat(Registering.detail(someone, document).state()).as(someone).isEqualTo(IncomingState.DIRECTED);
            assertThat(waiting(someone)).as(someone).extracting(AssignmentRow::documentId).contains(document);
        }
        assertThat(part(OFFICER, document).dueDate()).isEqualTo(due);
        assertThat(part(READER, document).dueDate()).as("who is merely informed has no day").isNull();
        assertThat(As.user("quantri", () -> As.boundary(Outbox.class).list(null, null, PageRequest.first(200)).items()))
                .filteredOn(row -> row.subject().contains(reference)).extracting(OutboxRow::recipient).hasSize(3);

        seen(READER, document);
        assertThat(waiting(READER)).as("read, it has left the desk").extracting(AssignmentRow::documentId).doesNotContain(document);
    }

    @Test
    void shouldFinishTheDocumentWithTheLeadsResult() throws Exception {
        UUID document = Registering.aPaper().id();
        direct(LEADER, document, OFFICER, COLLEAGUE);
        UUID part = part(OFFICER, document).id();
        assertThatThrownBy(() -> accept(COLLEAGUE, part)).as("somebody else's part").isInstanceOf(BusinessException.class);
        accept(OFFICER, part);
        assertThat(Registering.detail(OFFICER, document).state()).isEqualTo(IncomingState.IN_PROGRESS);
        assertThatThrownBy(() -> accept(OFFICER, part)).as("twice").isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> finish(OFFICER, part, "  ")).as("without a result").isInstanceOf(BusinessException.class);

        finish(COLLEAGUE, part(COLLEAGUE, document).id(), "Đã góp ý");
        assertThat(Registering.detail(OFFICER, document).state()).isEqualTo(IncomingState.IN_PROGRESS);
        finish(OFFICER, part, "Đã trả lời bằng văn bản");
        IncomingDetail done = Registering.detail(LEADER, document);
        assertThat(done.state()).isEqualTo(IncomingState.FINISHED);
        assertThatThrownBy(() -> direct(LEADER, document, COLLEAGUE)).as("it is finished").isInstanceOf(BusinessException.class);
        assertThat(waiting(OFFICER)).extracting(AssignmentRow::documentId).doesNotContain(document);
    }

    @Test
    void shouldComeBackToTheLeaderWithTheReason() throws Exception {
        UUID document = Registering.aPaper().id();
        direct(LEADER, document, OFFICER);
        UUID part = part(OFFICER, document).id();
        assertThatThrownBy(() -> giveBack(OFFICER, part, " ")).isNotNull();
        giveBack(OFFICER, part, "Thuộc lĩnh vực của phòng khác");

        assertThat(Registering.detail(LEADER, document).state()).isEqualTo(IncomingState.REGISTERED);
        assertThat(As.user(LEADER, () -> As.boundary(Assignments.class).of(document))).singleElement()
                .satisfies(row -> assertThat(row.reason()).isEqualTo("Thuộc lĩnh vực của phòng khác"));
        assertThatThrownBy(() -> Registering.detail(OFFICER, document)).as("no longer theirs").isInstanceOf(BusinessException.class);
    }

    @Test
    void shouldRecallOnlyWhatNobodyHasAccepted() throws Exception {
        UUID document = Registering.aPaper().id();
        direct(LEADER, document, OFFICER);
        UUID part = part(OFFICER, document).id();
        assertThatThrownBy(() -> recall("phochutich", part)).as("another leader's directive").isInstanceOf(BusinessException.class);
        recall(LEADER, part);
        assertThatThrownBy(() -> Registering.detail(OFFICER, document)).isInstanceOf(BusinessException.class);

        direct(LEADER, document, OFFICER);
        UUID again = As.user(OFFICER, () -> As.boundary(Assignments.class).of(document)).stream()
                .filter(row -> row.state() == AssignmentState.NEW).findFirst().orElseThrow().id();
        accept(OFFICER, again);
        assertThatThrownBy(() -> recall(LEADER, again)).isInstanceOf(BusinessException.class);
        assertThat(Registering.detail(LEADER, document).state()).isEqualTo(IncomingState.IN_PROGRESS);
    }

    @Test
    void shouldHaveOneLeadWhomALaterDirectiveReplaces() throws Exception {
        UUID document = Registering.aPaper().id();
        direct(LEADER, document, OFFICER, READER);
        direct("phochutich", document, COLLEAGUE);
        assertThat(Registering.detail(LEADER, document).leadId()).isEqualTo(person(COLLEAGUE));
        assertThatThrownBy(() -> Registering.detail(OFFICER, document)).isInstanceOf(BusinessException.class);
        assertThat(part(READER, document).isOpen()).as("who keeps their part goes on").isTrue();
    }

    @Test
    void shouldNameWhoDirectedFirst() throws Exception {
        UUID document = Registering.aPaper().id();
        int seen = Registering.detail(LEADER, document).version();
        direct("phochutich", document, OFFICER);
        assertThatThrownBy(() -> give(document, seen, new GiveDirective("Giao sau", person(COLLEAGUE), null, null, null)))
                .isInstanceOfSatisfying(BusinessException.class,
                        refusal -> assertThat(refusal.arguments()[0]).isEqualTo("Trần Thị Minh Nguyệt"));
        assertThat(Registering.detail(LEADER, document).leadId()).isEqualTo(person(OFFICER));
    }

    @Test
    void shouldEndThePartsOfAVoidedDocument() throws Exception {
        UUID document = Registering.aPaper().id();
        direct(LEADER, document, OFFICER);
        As.user(Registering.CLERK, () -> As.boundary(IncomingDocuments.class).voidNumber(document, null, "Đăng ký nhầm"));
        assertThat(waiting(OFFICER)).extracting(AssignmentRow::documentId).doesNotContain(document);
    }

    private static void assertField(String field, UUID document, GiveDirective command) {
        assertThatThrownBy(() -> give(document, null, command))
                .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    private static GivenDirective direct(String leader, UUID document, String lead, String... collaborators) throws Exception {
        UUID leadId = person(lead);
        List<UUID> others = Arrays.stream(collaborators).map(RoutingIT::person).toList();
        return As.user(leader, () -> As.boundary(Directives.class).direct(document, null,
                new GiveDirective("Giao phòng xử lý", leadId, others, null, null)));
    }

    private static GivenDirective give(UUID document, Integer version, GiveDirective command) throws Exception {
        return As.user(LEADER, () -> As.boundary(Directives.class).direct(document, version, command));
    }

    private static AssignmentRow part(String userName, UUID document) throws Exception {
        UUID person = person(userName);
        return As.user(LEADER, () -> As.boundary(Assignments.class).of(document)).stream()
                .filter(row -> row.assigneeId().equals(person)).reduce((first, later) -> later).orElseThrow();
    }

    private static List<AssignmentRow> waiting(String userName) throws Exception {
        return As.user(userName, () -> As.boundary(Assignments.class).waiting(200));
    }

    private static AssignmentRow accept(String userName, UUID part) throws Exception {
        return As.user(userName, () -> As.boundary(Assignments.class).accept(part));
    }

    private static AssignmentRow giveBack(String userName, UUID part, String reason) throws Exception {
        return As.user(userName, () -> As.boundary(Assignments.class).giveBack(part, reason));
    }

    private static AssignmentRow recall(String userName, UUID part) throws Exception {
        return As.user(userName, () -> As.boundary(Assignments.class).recall(part));
    }

    private static AssignmentRow finish(String userName, UUID part, String result) throws Exception {
        return As.user(userName, () -> As.boundary(Assignments.class).finish(part, result));
    }

    private static void seen(String userName, UUID document) throws Exception {
        As.user(userName, () -> {
            As.boundary(Assignments.class).seen(document);
            return null;
        });
    }

    private static UUID person(String userName) {
        try {
            return As.user(userName, () -> As.boundary(People.class).me().personId());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
