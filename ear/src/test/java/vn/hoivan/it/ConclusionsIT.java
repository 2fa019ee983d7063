package vn.hoivan.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.validation.ConstraintViolationException;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.hoivan.files.FileContent;
import vn.hoivan.meetings.ConclusionRow;
import vn.hoivan.meetings.Conclusions;
import vn.hoivan.meetings.NoteConclusion;
import vn.hoivan.notifications.NoticeRow;
import vn.hoivan.notifications.Notices;
import vn.hoivan.notifications.Outbox;
import vn.hoivan.notifications.OutboxRow;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.PageRequest;
import vn.hoivan.voting.Choice;
import vn.hoivan.voting.Minutes;
import vn.hoivan.voting.PollRow;

/** What a meeting leaves behind: conclusions with their people, and the minutes. */
@ExtendWith(ArquillianExtension.class)
class ConclusionsIT {

    private static final List<String> SIX = Sitting.MEMBERS.subList(0, 6);
    private static final String OFFICER = "chuyenvien";
    private static final LocalDate DUE = LocalDate.of(2026, 12, 31);

    @Test
    void shouldTakeAConclusionFromChairOrSecretaryOnlyAndNotBeforeTheMeetingSits() throws Exception {
        Sitting sitting = Sitting.published(Sitting.USUAL);
        assertThatThrownBy(() -> note(Sitting.CHAIR, sitting.item(), "Quá sớm", null)).isInstanceOf(BusinessException.class);
        sitting.open(SIX);
        for (String other : List.of("daibieu1", Sitting.GUEST, OFFICER, "quantri", "lanhdao.so")) {
            assertThatThrownBy(() -> note(other, sitting.item(), "Tự ý", null)).as(other).isInstanceOf(BusinessException.class);
        }
        assertThatThrownBy(() -> note(Sitting.CHAIR, sitting.item(), "  ", null))
                .hasRootCauseInstanceOf(ConstraintViolationException.class);
        note(Sitting.SECRETARY, sitting.item(), "Giao Văn phòng theo dõi", null);
        sitting.end();
        assertThat(note(Sitting.CHAIR, sitting.item(), "Bổ sung sau khi bế mạc", null).position()).isEqualTo(2);
    }

    @Test
    void shouldTellTheResponsiblePersonAtTheBellAndByMailAndShowNobodyElse() throws Exception {
        Sitting sitting = Sitting.published(Sitting.USUAL).open(SIX);
        String task = "Hoàn thiện dự thảo " + UUID.randomUUID();
        ConclusionRow said = note(Sitting.CHAIR, sitting.item(), task, OFFICER);

        assertThat(said.dueDate()).isEqualTo(DUE);
        assertThat(As.user(OFFICER, () -> As.boundary(Conclusions.class).get(said.id())).text()).isEqualTo(task);
        assertThat(As.user(OFFICER, () -> As.boundary(Conclusions.class).mine())).extracting(ConclusionRow::id).contains(said.id());
        assertThat(As.user(OFFICER, () -> As.boundary(Notices.class).mine(PageRequest.first(50)).items()))
                .filteredOn(notice -> said.id().equals(notice.objectId())).singleElement()
                .extracting(NoticeRow::text).asString().contains("hạn 31/12/2026");
        assertThat(As.user("quantri", () -> As.boundary(Outbox.class).list(null, null, PageRequest.first(200)).items()))
                .filteredOn(mail -> mail.subject().startsWith("Ông/Bà được giao việc theo kết luận"))
                .extracting(OutboxRow::recipient).contains("chuyenvien@binhson.example");
        for (String stranger : List.of(Sitting.GUEST, "chuyenvien2", "quantri", "vanthu")) {
            assertThatThrownBy(() -> As.user(stranger, () -> As.boundary(Conclusions.class).get(said.id())))
                    .as(stranger).isInstanceOf(BusinessException.class);
        }
        assertThat(As.user(Sitting.GUEST, () -> As.boundary(Conclusions.class).of(sitting.meeting()))).isEmpty();
    }

    @Test
    void shouldPassTheTaskOnWhenAnotherPersonIsNamedAndRefuseAStaleChange() throws Exception {
        Sitting sitting = Sitting.published(Sitting.USUAL).open(SIX);
        ConclusionRow said = note(Sitting.CHAIR, sitting.item(), "Việc chuyển người", OFFICER);
        UUID other = PublishedPaper.person("chuyenvien2");
        As.user(Sitting.SECRETARY, () -> As.boundary(Conclusions.class)
                .change(said.id(), said.version(), new NoteConclusion("Việc chuyển người", other, DUE)));
        assertThat(As.user("chuyenvien2", () -> As.boundary(Conclusions.class).get(said.id())).responsible()).isEqualTo(other);
        assertThatThrownBy(() -> As.user(OFFICER, () -> As.boundary(Conclusions.class).get(said.id())))
                .isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> As.user(Sitting.CHAIR, () -> As.boundary(Conclusions.class)
                .change(said.id(), said.version(), new NoteConclusion("Ghi đè", null, null)))).isInstanceOf(BusinessException.class);
    }

    @Test
    void shouldGiveTheMinutesToWhoeverMayHaveThem() throws Exception {
        Sitting sitting = Sitting.published(Sitting.USUAL);
        assertThatThrownBy(() -> minutes(Sitting.SECRETARY, sitting)).isInstanceOf(BusinessException.class);
        sitting.open(SIX);
        minutes(Sitting.SECRETARY, sitting);
        for (String early : List.of("daibieu1", Sitting.GUEST)) {
            assertThatThrownBy(() -> minutes(early, sitting)).as(early).isInstanceOf(BusinessException.class);
        }
        sitting.end();
        minutes("daibieu1", sitting);
        for (String never : List.of(Sitting.GUEST, "quantri", OFFICER, "lanhdao.so")) {
            assertThatThrownBy(() -> minutes(never, sitting)).as(never).isInstanceOf(BusinessException.class);
        }
    }

    @Test
    void shouldWriteTheMinutesAnewOnlyWhereSomethingHasChanged() throws Exception {
        Sitting sitting = Sitting.published(Sitting.USUAL).open(SIX);
        FileContent first = minutes(Sitting.CHAIR, sitting);
        assertThat(minutes(Sitting.SECRETARY, sitting).sha256()).isEqualTo(first.sha256());
        PollRow poll = sitting.put("Thông qua?");
        Sitting.cast("daibieu1", poll, Choice.FOR);
        Sitting.close(poll);
        FileContent second = minutes(Sitting.CHAIR, sitting);
        assertThat(second.sha256()).isNotEqualTo(first.sha256());
        byte[] bytes = Files.readAllBytes(second.path());
        assertThat(new String(Arrays.copyOf(bytes, 5), StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    private static FileContent minutes(String user, Sitting sitting) throws Exception {
        return As.user(user, () -> As.boundary(Minutes.class).of(sitting.meeting()));
    }

    private static ConclusionRow note(String user, UUID item, String text, String responsible) throws Exception {
        UUID person = responsible == null ? null : PublishedPaper.person(responsible);
        return As.user(user, () -> As.boundary(Conclusions.class)
                .note(item, new NoteConclusion(text, person, responsible == null ? null : DUE)));
    }
}
