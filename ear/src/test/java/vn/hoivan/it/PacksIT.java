package vn.hoivan.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

import javax.naming.InitialContext;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.hoivan.files.PaperFiles;
import vn.hoivan.meetings.AgendaRow;
import vn.hoivan.meetings.Agendas;
import vn.hoivan.meetings.Change;
import vn.hoivan.meetings.EditionRow;
import vn.hoivan.meetings.PackState;
import vn.hoivan.meetings.PackView;
import vn.hoivan.meetings.PublishMeeting;
import vn.hoivan.meetings.Publishing;
import vn.hoivan.meetings.ReplacePaper;
import vn.hoivan.shared.BusinessException;

@ExtendWith(ArquillianExtension.class)
class PacksIT {

    private static final int EDITIONS = 6;

    @Test
    void shouldHoldCoverAgendaAndEachPaperAtItsItem() throws Exception {
        Plan plan = Plan.drafted().published(false);
        PackView pack = ready(plan, Plan.MEMBER);
        assertThat(pack.items()).flatExtracting(PackView.Item::papers).extracting(PackView.Paper::id)
                .containsExactly(plan.paper(), plan.guestPaper());
        assertThat(pack.papers().get(0).pages()).isEqualTo(2);
        assertThat(pack.papers().get(1).firstPage()).isEqualTo(pack.papers().get(0).firstPage() + 2);
        assertThat(pack.pages()).isEqualTo(pack.papers().get(1).firstPage());
        assertThat(text(pack, Plan.MEMBER)).contains(plan.title(), "Tờ trình chung", Plan.COMMON, "Trang hai", Plan.OF_THE_GUEST);
        String structure = poppler(pack, Plan.MEMBER, "pdftohtml", "-xml", "-i", "-stdout");
        assertThat(structure).contains("<outline>", "#" + pack.papers().get(0).firstPage(), "#" + pack.papers().get(1).firstPage());
    }

    @Test
    void shouldGiveAGuestOnlyTheirItem() throws Exception {
        Plan plan = Plan.drafted().published(false);
        PackView pack = ready(plan, Plan.GUEST);
        assertThat(pack.items()).extracting(PackView.Item::id).containsExactly(plan.guestItem());
        assertThat(text(pack, Plan.GUEST)).contains(Plan.OF_THE_GUEST).doesNotContain(Plan.COMMON, "Tờ trình chung");
        PackView whole = ready(plan, Plan.MEMBER);
        assertThatThrownBy(() -> file(whole, Plan.GUEST)).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> file(pack, "daibieu7")).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> file(pack, "quantri")).isInstanceOf(BusinessException.class);
    }

    @Test
    void shouldBuildOnePackForAllWhoSeeTheSame() throws Exception {
        Plan plan = Plan.drafted().published(false);
        assertThat(Plan.secretary(() -> As.boundary(Publishing.class).progress(plan.meeting()))).hasSize(2)
                .extracting(row -> row.readers().size()).containsExactlyInAnyOrder(4, 1);
    }

    @Test
    void shouldShowTheSecretaryWhatAMemberWouldGetBeforeAnybodyGetsIt() throws Exception {
        Plan plan = Plan.drafted();
        Eventually.that(() -> {
            PackView preview = preview(plan, Plan.GUEST);
            assertThat(preview.state()).isEqualTo(PackState.READY);
            return null;
        });
        PackView preview = preview(plan, Plan.GUEST);
        assertThat(preview.items()).extracting(PackView.Item::id).containsExactly(plan.guestItem());
        assertThat(text(preview, Plan.SECRETARY)).contains("Bản xem trước", Plan.OF_THE_GUEST).doesNotContain(Plan.COMMON);
        assertThatThrownBy(() -> file(preview, Plan.GUEST)).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> As.user(Plan.CHAIR, () -> As.boundary(Publishing.class).preview(plan.meeting(), Plan.person(Plan.GUEST))))
                .isInstanceOf(BusinessException.class);
    }

    @Test
    void shouldSayInTheSecondEditionWhatIsNewReplacedAndWithdrawn() throws Exception {
        Plan plan = Plan.drafted();
        UUID third = Plan.secretary(() -> Plan.add(plan.meeting(), "Nội dung ba", 5, null));
        UUID withdrawn = Plan.secretary(() -> Plan.lay(third, "Se bi rut"));
        plan.published(false);
        UUID before = ready(plan, Plan.MEMBER).fileId();
        Plan.secretary(() -> As.boundary(Agendas.class).replacePaper(plan.paper(), null, new ReplacePaper(Plan.upload("Ban da sua"), "Sửa số liệu")));
        Plan.secretary(() -> {
            As.boundary(Agendas.class).withdrawPaper(withdrawn);
            return null;
        });
        UUID late = Plan.secretary(() -> Plan.lay(third, "Nop muon"));
        assertThat(changes(plan)).containsExactlyInAnyOrder(change(plan.paper(), Change.CHANGED), change(withdrawn, Change.WITHDRAWN),
                change(late, Change.NEW));
        assertThat(text(ready(plan, Plan.MEMBER), Plan.MEMBER)).contains(Plan.COMMON).doesNotContain("Se bi rut", "Ban da sua", "Nop muon");
        plan.publish("Lần hai: thay tờ trình", false);
        PackView second = ready(plan, Plan.MEMBER);
        assertThat(second.edition()).isEqualTo(2);
        assertThat(second.message()).isEqualTo("Lần hai: thay tờ trình");
        assertThat(second.fileId()).isNotEqualTo(before);
        assertThat(second.items()).flatExtracting(PackView.Item::papers).filteredOn(paper -> paper.change() != null)
                .extracting(paper -> change(paper.id(), paper.change())).containsExactlyInAnyOrder(
                        change(plan.paper(), Change.CHANGED), change(withdrawn, Change.WITHDRAWN), change(late, Change.NEW));
        assertThat(text(second, Plan.MEMBER)).contains("Ban da sua", "Nop muon").doesNotContain("Se bi rut");
        assertThat(As.user(Plan.MEMBER, () -> As.boundary(Publishing.class).editions(plan.meeting()))).extracting(EditionRow::number)
                .containsExactly(2, 1);
        assertThatThrownBy(() -> Plan.secretary(() -> As.boundary(PaperFiles.class).content(before)))
                .as("the pack of the first edition, with the paper that was withdrawn").isInstanceOf(BusinessException.class);
    }

    @Test
    void shouldNotTouchTheGuestsPackWhereOnlyOtherItemsChange() throws Exception {
        Plan plan = Plan.drafted().published(false);
        Plan.secretary(() -> Plan.lay(plan.item(), "Tai lieu them"));
        plan.publish(null, false);
        assertThat(ready(plan, Plan.GUEST).items()).flatExtracting(PackView.Item::papers).extracting(PackView.Paper::change)
                .containsOnlyNulls();
    }

    @Test
    void shouldRefuseAnEditionWithNothingNewSoThatADoubleClickMakesOne() throws Exception {
        Plan plan = Plan.drafted().published(true);
        assertThatThrownBy(() -> plan.publish(null, true)).isInstanceOf(BusinessException.class);
        assertThat(plan.seenBy(Plan.SECRETARY).edition()).isEqualTo(1);
    }

    @Test
    void shouldRefuseAMeetingWithoutItems() throws Exception {
        Plan plan = Plan.drafted();
        Plan.secretary(() -> {
            As.boundary(Agendas.class).remove(plan.item());
            As.boundary(Agendas.class).remove(plan.guestItem());
            return null;
        });
        assertThatThrownBy(() -> plan.publish(null, false)).isInstanceOf(BusinessException.class);
    }

    @Test
    void shouldLetNobodyButTheSecretaryPublish() throws Exception {
        Plan plan = Plan.drafted();
        for (String user : List.of(Plan.CHAIR, Plan.MEMBER, "quantri")) {
            assertThatThrownBy(() -> As.user(user, () -> As.boundary(Publishing.class)
                    .publish(plan.meeting(), null, new PublishMeeting(null, false)))).as(user).isInstanceOf(BusinessException.class);
        }
    }

    /** Packs are built while others are changed, published anew and read: nobody waits for anybody for ever. */
    @Test
    void shouldComeToItsLastEditionWhileItIsChangedAndReadMeanwhile() throws Exception {
        Plan plan = Plan.drafted().published(false);
        Plan other = Plan.drafted().published(false);
        CyclicBarrier start = new CyclicBarrier(3);
        ExecutorService people = (ExecutorService) new InitialContext().lookup("java:jboss/ee/concurrency/executor/default");
        try {
            List<Future<?>> work = new ArrayList<>();
            for (Plan each : List.of(plan, other)) {
                work.add(people.submit(() -> {
                    start.await();
                    for (int edition = 2; edition <= EDITIONS; edition++) {
                        Plan.secretary(() -> Plan.lay(each.item(), "Tai lieu them"));
                        each.publish(null, false);
                    }
                    return null;
                }));
            }
            work.add(people.submit(() -> {
                start.await();
                for (int look = 0; look < EDITIONS * 3; look++) {
                    As.user(Plan.MEMBER, () -> As.boundary(Publishing.class).pack(plan.meeting()));
                }
                return null;
            }));
            for (Future<?> each : work) {
                each.get();
            }
        } finally {
            start.reset();
        }
        for (Plan each : List.of(plan, other)) {
            PackView pack = ready(each, Plan.MEMBER);
            assertThat(pack.edition()).isEqualTo(EDITIONS);
            assertThat(pack.papers()).hasSize(EDITIONS + 1);
        }
    }

    private static List<String> changes(Plan plan) throws Exception {
        List<AgendaRow> rows = Plan.secretary(() -> As.boundary(Publishing.class).changes(plan.meeting()));
        return rows.stream().flatMap(row -> row.papers().stream()).filter(paper -> paper.change() != null)
                .map(paper -> change(paper.id(), paper.change())).toList();
    }

    private static String change(UUID paper, Change change) {
        return paper + " " + change;
    }

    private static PackView preview(Plan plan, String user) throws Exception {
        UUID person = Plan.person(user);
        return Plan.secretary(() -> As.boundary(Publishing.class).preview(plan.meeting(), person));
    }

    private static PackView ready(Plan plan, String user) throws Exception {
        Eventually.that(() -> {
            assertThat(pack(plan, user).state()).isEqualTo(PackState.READY);
            return null;
        });
        return pack(plan, user);
    }

    private static PackView pack(Plan plan, String user) throws Exception {
        return As.user(user, () -> As.boundary(Publishing.class).pack(plan.meeting()));
    }

    private static Path file(PackView pack, String user) throws Exception {
        return As.user(user, () -> As.boundary(PaperFiles.class).content(pack.fileId()).path());
    }

    private static String text(PackView pack, String user) throws Exception {
        Process poppler = new ProcessBuilder("pdftotext", "-layout", file(pack, user).toString(), "-").start();
        return new String(poppler.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\s+", " ");
    }

    private static String poppler(PackView pack, String user, String... command) throws Exception {
        List<String> all = new ArrayList<>(List.of(command));
        all.add(file(pack, user).toString());
        Process poppler = new ProcessBuilder(all).start();
        return new String(poppler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
