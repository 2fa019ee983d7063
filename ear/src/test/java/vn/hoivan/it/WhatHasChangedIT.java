package vn.hoivan.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.hoivan.meetings.Agendas;
import vn.hoivan.meetings.ReplacePaper;
import vn.hoivan.review.Comparisons;
import vn.hoivan.review.KeepReading;
import vn.hoivan.review.PackChanges;
import vn.hoivan.review.PackChanges.PaperState;
import vn.hoivan.review.ReadingPlaces;
import vn.hoivan.review.ReadingRow;
import vn.hoivan.review.SeeChange;
import vn.hoivan.review.VersionChanges;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.worker.VersionComparison.ChangeKind;

/** Where readers stopped, and what they find changed when they come back. */
@ExtendWith(ArquillianExtension.class)
class WhatHasChangedIT {

    private static final String READER = Plan.MEMBER;
    private static final String OTHER = "daibieu2";
    private static final String[] FIRST = {"Dieu 1. Muc tieu cua de an\nDieu 2. Thuc hien trong quy bon nam nay\nDieu 3. Kinh phi bao dam",
            "Phu luc kem theo gom ba bang so lieu"};
    private static final String[] SECOND = {"Trang moi dat truoc", FIRST[0].replace("bon", "hai").replace("\nDieu 3. Kinh phi bao dam", ""), FIRST[1]};

    @Test
    void shouldTellWhatHasChangedSinceTheReaderReadIt() throws Exception {
        Plan plan = published();
        UUID first = plan.version();
        read(READER, first, 1);
        UUID second = plan.replace(SECOND);
        assertThatThrownBy(() -> changes("khach", second, first)).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> changes(READER, second, published().version())).isInstanceOf(BusinessException.class);
        assertThat(changes(OTHER, second, null).state()).as("never read").isEqualTo(VersionChanges.State.NOTHING);
        Eventually.that(() -> assertThat(changes(READER, second, null).state()).isEqualTo(VersionChanges.State.READY));
        VersionChanges changes = changes(READER, second, null);
        assertThat(changes.before().id()).isEqualTo(first);
        assertThat(changes.changes()).anySatisfy(change -> {
            assertThat(change.kind()).isEqualTo(ChangeKind.REPLACED);
            assertThat(change.was()).isEqualTo("bon");
            assertThat(change.text()).isEqualTo("hai");
            assertThat(change.quads()).isNotEmpty();
        });
        assertThat(changes.changes()).anySatisfy(change -> assertThat(change.was()).contains("Kinh phi"));
    }

    @Test
    void shouldTellWhatIsNewInTheWholePack() throws Exception {
        Plan plan = published();
        read(READER, plan.version(), 1);
        UUID second = plan.replace(SECOND);
        UUID late = Plan.secretary(() -> Plan.lay(plan.item(), "Tai lieu nop muon"));
        plan.publish(null, false);
        Eventually.that(() -> assertThat(packChanges(READER, plan).state()).isEqualTo(VersionChanges.State.READY));
        PackChanges changes = packChanges(READER, plan);
        assertThat(changes.since()).isEqualTo(1);
        assertThat(changes.papers()).filteredOn(paper -> paper.state() != PaperState.SAME)
                .extracting(PackChanges.Paper::versionId, PackChanges.Paper::paperId, PackChanges.Paper::state)
                .containsExactlyInAnyOrder(tuple(second, plan.paper(), PaperState.CHANGED),
                        tuple(plan.versionOf(late), late, PaperState.NEW));
        assertThat(packChanges(OTHER, plan).papers()).as("who has read nothing has nothing to compare with")
                .allMatch(paper -> paper.state() == PaperState.SAME);
        assertThatThrownBy(() -> packChanges("daibieu7", plan)).isInstanceOf(BusinessException.class);
    }

    @Test
    void shouldRememberForEachReaderAloneWhereTheyStopped() throws Exception {
        Plan plan = published();
        UUID version = plan.version();
        assertThatThrownBy(() -> read("khach", version, 1)).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> read(READER, version, 3)).isInstanceOf(BusinessException.class);
        read(READER, version, 1, 1);
        read(READER, version, 2, 2);
        As.user(READER, () -> {
            assertThat(As.boundary(ReadingPlaces.class).get(version).page()).isEqualTo(2);
            assertThat(As.boundary(ReadingPlaces.class).get(version).seen()).containsExactly(1, 2);
            assertThat(As.boundary(ReadingPlaces.class).ofPack(plan.meeting()).latest()).isEqualTo(version);
            return null;
        });
        As.user(OTHER, () -> {
            assertThat(As.boundary(ReadingPlaces.class).get(version).readAt()).isNull();
            assertThat(As.boundary(ReadingPlaces.class).ofPack(plan.meeting()).papers()).isEmpty();
            return null;
        });
    }

    @Test
    void shouldKeepBothWhenTwoDevicesBeginAPaperAtOnceAndTwoReadersAskForTheSameComparison() throws Exception {
        Plan plan = published();
        UUID first = plan.version();
        plan.replace(SECOND);
        UUID third = plan.replace(FIRST);
        AtOnce.all(List.of(() -> read(READER, first, 1, 1), () -> read(READER, first, 2, 2)));
        AtOnce.all(List.of(() -> changes(READER, third, first), () -> changes(OTHER, third, first)));
        assertThat(As.user(READER, () -> As.boundary(ReadingPlaces.class).get(first)).seen()).containsExactly(1, 2);
        Eventually.that(() -> assertThat(changes(OTHER, third, first).state()).isEqualTo(VersionChanges.State.READY));
    }

    @Test
    void shouldRememberOnEveryDeviceOfAReaderAloneWhichChangesTheyHaveSeen() throws Exception {
        Plan plan = published();
        UUID first = plan.version();
        read(READER, first, 1);
        read(OTHER, first, 1);
        UUID second = plan.replace(SECOND);
        assertThatThrownBy(() -> see("khach", second, PaperState.CHANGED)).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> see(READER, UUID.randomUUID(), PaperState.CHANGED)).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> see(READER, plan.lodge(FIRST), PaperState.CHANGED)).as("no edition has shown it").isInstanceOf(BusinessException.class);
        Eventually.that(() -> assertThat(packChanges(READER, plan).state()).isEqualTo(VersionChanges.State.READY));
        assertThat(paper(READER, plan).seen()).isFalse();

        AtOnce.all(List.of(() -> see(READER, second, PaperState.CHANGED), () -> see(READER, second, PaperState.CHANGED)));

        assertThat(paper(READER, plan).seen()).isTrue();
        assertThat(changes(READER, second, null).seen()).isTrue();
        assertThat(paper(OTHER, plan).seen()).isFalse();
        UUID third = plan.replace(FIRST);
        Eventually.that(() -> assertThat(packChanges(READER, plan).state()).isEqualTo(VersionChanges.State.READY));
        assertThat(paper(READER, plan)).satisfies(row -> {
            assertThat(row.versionId()).isEqualTo(third);
            assertThat(row.seen()).as("a newer version is new again").isFalse();
        });
    }

    @Test
    void shouldRememberThatAReaderHasSeenThatAPaperIsGone() throws Exception {
        Plan plan = published();
        UUID version = plan.version();
        read(READER, version, 1);
        see(READER, version, PaperState.CHANGED);
        Plan.secretary(() -> {
            As.boundary(Agendas.class).withdrawPaper(plan.paper());
            return null;
        });
        plan.publish(null, false);
        assertThat(paper(READER, plan)).extracting(PackChanges.Paper::state, PackChanges.Paper::seen).containsExactly(PaperState.REMOVED, false);
        see(READER, paper(READER, plan).versionId(), PaperState.REMOVED);
        assertThat(paper(READER, plan).seen()).isTrue();
    }

    @Test
    void shouldAskForTheChangesOfAllPapersAtOnce() throws Exception {
        Plan plan = published();
        long ofOne = statements(plan, List.of(plan.paper()));
        List<UUID> papers = List.of(Plan.secretary(() -> Plan.lay(plan.item(), "Mot", "Hai")), Plan.secretary(() -> Plan.lay(plan.item(), "Ba", "Bon")),
                Plan.secretary(() -> Plan.lay(plan.item(), "Nam", "Sau")), plan.paper());
        plan.publish(null, false);
        assertThat(statements(plan, papers)).isLessThan(ofOne + papers.size() - 1);
    }

    /** What one reading of the changes takes, once each of the papers was read, replaced and compared. */
    private static long statements(Plan plan, List<UUID> papers) throws Exception {
        for (UUID paper : papers) {
            read(READER, plan.versionOf(paper), 1);
            Plan.secretary(() -> As.boundary(Agendas.class).replacePaper(paper, null, new ReplacePaper(Plan.upload("Ban moi " + UUID.randomUUID()), null)));
        }
        plan.publish(null, false);
        Eventually.that(() -> assertThat(packChanges(READER, plan).state()).isEqualTo(VersionChanges.State.READY));
        assertThat(packChanges(READER, plan).papers()).filteredOn(row -> row.state() == PaperState.CHANGED).hasSize(papers.size());
        return Statements.fewest(() -> packChanges(READER, plan));
    }

    private static Plan published() throws Exception {
        Plan plan = Plan.drafted();
        plan.lodge(FIRST);
        return plan.published(false);
    }

    private static VersionChanges changes(String user, UUID version, UUID since) throws Exception {
        return As.user(user, () -> As.boundary(Comparisons.class).of(version, since));
    }

    private static PackChanges packChanges(String user, Plan plan) throws Exception {
        return As.user(user, () -> As.boundary(Comparisons.class).ofPack(plan.meeting()));
    }

    private static PackChanges.Paper paper(String user, Plan plan) throws Exception {
        return packChanges(user, plan).papers().stream().filter(row -> row.paperId().equals(plan.paper())).findFirst().orElseThrow();
    }

    private static Void see(String user, UUID version, PaperState state) throws Exception {
        return As.user(user, () -> {
            As.boundary(Comparisons.class).see(version, new SeeChange(state));
            return null;
        });
    }

    private static ReadingRow read(String user, UUID version, int page, Integer... seen) throws Exception {
        return As.user(user, () -> As.boundary(ReadingPlaces.class).keep(version, new KeepReading(page, Set.of(seen))));
    }
}
