package vn.hoivan.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;

import jakarta.ejb.EJBAccessException;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.hoivan.meetings.AddAgendaItem;
import vn.hoivan.meetings.Agendas;
import vn.hoivan.meetings.CreateSubmission;
import vn.hoivan.meetings.Meetings;
import vn.hoivan.meetings.SubmissionDetail;
import vn.hoivan.meetings.SubmissionRow;
import vn.hoivan.meetings.SubmissionState;
import vn.hoivan.meetings.Submissions;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.PageRequest;

@ExtendWith(ArquillianExtension.class)
class SubmissionsIT {

    private static final String AUTHOR = "chuyenvien";

    @Test
    void shouldGoOntoTheAgendaWithItsPapers() throws Exception {
        Plan plan = Plan.drafted();
        UUID id = proposed(plan.meeting());
        UUID item = take(plan, id);
        assertThat(detail(AUTHOR, id).state()).isEqualTo(SubmissionState.ACCEPTED);
        assertThat(Plan.secretary(() -> As.boundary(Meetings.class).get(plan.meeting())).items())
                .filteredOn(row -> row.id().equals(item)).singleElement().satisfies(row -> {
                    assertThat(row.submissionId()).isEqualTo(id);
                    assertThat(row.papers()).extracting("title").containsExactly("tai-lieu");
                });
    }

    @Test
    void shouldWaitAgainWhenItsItemIsTakenOffTheAgenda() throws Exception {
        Plan plan = Plan.drafted();
        UUID id = proposed(plan.meeting());
        UUID item = take(plan, id);
        Plan.secretary(() -> {
            As.boundary(Agendas.class).remove(item);
            return null;
        });
        assertThat(detail(AUTHOR, id).state()).isEqualTo(SubmissionState.PROPOSED);
    }

    @Test
    void shouldNotBeProposedWithoutAPaper() throws Exception {
        UUID id = As.user(AUTHOR, () -> As.boundary(Submissions.class).create(new CreateSubmission(null, "Chưa có tài liệu", null, null)).id());
        assertThatThrownBy(() -> As.user(AUTHOR, () -> As.boundary(Submissions.class).propose(id, null)))
                .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.field()).isEqualTo("fileIds"));
    }

    @Test
    void shouldBeTakenBackByItsAuthorOnlyAndOnlyWhileItWaits() throws Exception {
        Plan plan = Plan.drafted();
        UUID id = proposed(plan.meeting());
        assertThatThrownBy(() -> withdraw("chuyenvien2", id)).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> withdraw(Plan.SECRETARY, id)).isInstanceOf(BusinessException.class);
        SubmissionDetail back = withdraw(AUTHOR, id);
        assertThat(back.state()).isEqualTo(SubmissionState.DRAFT);
        assertThat(back.meetingId()).isNull();
        assertThat(back.editable()).isTrue();
        assertThatThrownBy(() -> withdraw(AUTHOR, id)).isInstanceOf(BusinessException.class);
        As.user(AUTHOR, () -> As.boundary(Submissions.class).propose(id, plan.meeting()));
        take(plan, id);
        assertThatThrownBy(() -> withdraw(AUTHOR, id)).isInstanceOf(BusinessException.class);
    }

    @Test
    void shouldComeBackWithAReasonAndBeProposedAgain() throws Exception {
        UUID id = proposed(null);
        assertThatThrownBy(() -> Plan.secretary(() -> As.boundary(Submissions.class).giveBack(id, " ")))
                .hasStackTraceContaining("ConstraintViolationException");
        assertThatThrownBy(() -> As.user("daibieu1", () -> As.boundary(Submissions.class).giveBack(id, "Không phải việc của tôi")))
                .isInstanceOf(EJBAccessException.class);
        Plan.secretary(() -> As.boundary(Submissions.class).giveBack(id, "Thiếu\r\nphụ lục"));
        SubmissionDetail back = detail(AUTHOR, id);
        assertThat(back.state()).isEqualTo(SubmissionState.RETURNED);
        assertThat(back.reason()).isEqualTo("Thiếu phụ lục");
        assertThat(As.user(AUTHOR, () -> As.boundary(Submissions.class).propose(id, null)).reason()).isNull();
    }

    @Test
    void shouldHideADraftFromAllButItsAuthorInListsAndFromOthersAltogether() throws Exception {
        UUID id = drafted("Bản nháp riêng");
        assertThat(ids(AUTHOR)).contains(id);
        assertThat(ids(Plan.SECRETARY)).doesNotContain(id);
        assertThatThrownBy(() -> detail("chuyenvien2", id)).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> detail("quantri", id)).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> detail("vanthu.so", id)).isInstanceOf(BusinessException.class);
    }

    @Test
    void shouldSayWhoSavedFirst() throws Exception {
        UUID id = drafted("Hai cửa sổ");
        int seen = detail(AUTHOR, id).version();
        UUID file = As.user(AUTHOR, () -> Plan.upload("Ban moi"));
        edit(id, seen, "Cửa sổ thứ nhất", file);
        assertThatThrownBy(() -> edit(id, seen, "Cửa sổ thứ hai", file))
                .isInstanceOfSatisfying(BusinessException.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(BusinessException.Kind.CONFLICT);
                    assertThat(refusal.arguments()[0]).isEqualTo(detailQuietly(id).authorName());
                });
        assertThat(detail(AUTHOR, id).title()).isEqualTo("Cửa sổ thứ nhất");
    }

    private static void edit(UUID id, int version, String title, UUID file) throws Exception {
        As.user(AUTHOR, () -> As.boundary(Submissions.class).edit(id, version, new CreateSubmission(null, title, null, List.of(file))));
    }

    private static UUID take(Plan plan, UUID submission) throws Exception {
        return Plan.secretary(() -> As.boundary(Agendas.class)
                .add(plan.meeting(), new AddAgendaItem(null, null, null, submission, null)).id());
    }

    private static UUID proposed(UUID meeting) throws Exception {
        UUID id = drafted("Xin chủ trương");
        As.user(AUTHOR, () -> As.boundary(Submissions.class).propose(id, meeting));
        return id;
    }

    private static UUID drafted(String title) throws Exception {
        return As.user(AUTHOR, () -> As.boundary(Submissions.class)
                .create(new CreateSubmission(null, title, "Tóm tắt", List.of(Plan.upload("Xin chu truong")))).id());
    }

    private static SubmissionDetail withdraw(String user, UUID id) throws Exception {
        return As.user(user, () -> As.boundary(Submissions.class).withdraw(id));
    }

    private static SubmissionDetail detail(String user, UUID id) throws Exception {
        return As.user(user, () -> As.boundary(Submissions.class).get(id));
    }

    private static SubmissionDetail detailQuietly(UUID id) {
        try {
            return detail(AUTHOR, id);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static List<UUID> ids(String user) throws Exception {
        return As.user(user, () -> As.boundary(Submissions.class).list(false, null, PageRequest.first(200))).items().stream()
                .map(SubmissionRow::id).toList();
    }
}
