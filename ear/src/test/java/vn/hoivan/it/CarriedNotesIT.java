package vn.hoivan.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.hoivan.meetings.Agendas;
import vn.hoivan.meetings.Publishing;
import vn.hoivan.meetings.ReplacePaper;
import vn.hoivan.review.AnnotationKind;
import vn.hoivan.review.AnnotationRow;
import vn.hoivan.review.Annotations;
import vn.hoivan.review.Comparisons;
import vn.hoivan.review.KeepReading;
import vn.hoivan.review.PackChanges;
import vn.hoivan.review.PackChanges.PaperState;
import vn.hoivan.review.Place;
import vn.hoivan.review.PlaceState;
import vn.hoivan.review.QuotedWords;
import vn.hoivan.review.ReadingPlaces;
import vn.hoivan.review.ReadingRow;
import vn.hoivan.review.VersionChanges;
import vn.hoivan.review.WriteAnnotation;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.PageRequest;
import vn.hoivan.worker.VersionComparison.ChangeKind;

/** A paper is replaced under its notes. */
@ExtendWith(ArquillianExtension.class)
class CarriedNotesIT {

    private static final String AUTHOR = Plan.MEMBER;
    private static final String OTHER = "daibieu2";
    private static final String GOAL = "Dieu 1. Muc tieu cua de an la nang cao chat luong phuc vu nhan dan trong tinh";
    private static final String WORK = "Dieu 2. Cac so nganh to chuc thuc hien trong quy bon nam nay va bao cao";
    private static final String MONEY = "Dieu 3. Kinh phi bao dam tu ngan sach tinh va cac nguon hop phap khac";
    private static final String[] FIRST = {String.join("\n", GOAL, WORK, MONEY), "Phu luc kem theo gom ba bang so lieu"};
    private static final String[] SECOND = {"Trang moi dat truoc", String.join("\n", GOAL, WORK.replace("bon", "hai")), FIRST[1]};

    @Test
    void shouldGiveEveryNoteAPlaceInTheNewVersionOrATray() throws Exception {
        Plan plan = published();
        UUID first = version(plan);
        AnnotationRow same = make(first, mark(1, 1, GOAL));
        AnnotationRow changed = make(first, mark(1, 2, WORK));
        AnnotationRow gone = make(first, mark(1, 3, MONEY));
        UUID second = replace(plan, SECOND);
        Eventually.that(() -> assertThat(list(AUTHOR, second)).extracting(AnnotationRow::id, AnnotationRow::page, row -> row.place().state())
                .containsExactlyInAnyOrder(tuple(same.id(), 2, PlaceState.MOVED), tuple(changed.id(), 2, PlaceState.CHANGED),
                        tuple(gone.id(), 2, PlaceState.NOT_PLACED)));
        assertThat(list(AUTHOR, second)).allSatisfy(row -> {
            assertThat(row.paperVersionId()).isEqualTo(first);
            assertThat(row.place().fromVersionId()).isEqualTo(first);
            assertThat(row.place().fromPage()).isEqualTo(1);
        });
        assertThat(list(AUTHOR, first)).as("they stay with the version they were made on").hasSize(3).allMatch(row -> row.place() == null);
        assertThat(list(OTHER, second)).as("private notes are carried as private").isEmpty();
    }

    @Test
    void shouldMissNoNoteWhileItsPlaceIsLookedFor() throws Exception {
        Plan plan = published();
        UUID first = version(plan);
        AnnotationRow same = make(first, mark(1, 1, GOAL));
        AnnotationRow gone = make(first, mark(1, 3, MONEY));
        UUID second = replace(plan, SECOND);
        Set<Set<UUID>> read = new HashSet<>();
        Eventually.that(() -> {
            List<AnnotationRow> rows = list(AUTHOR, second);
            read.add(rows.stream().map(AnnotationRow::id).collect(Collectors.toSet()));
            return assertThat(rows).noneMatch(row -> row.place().state() == PlaceState.PENDING);
        });
        assertThat(read).as("what each reading gave").containsExactly(Set.of(same.id(), gone.id()));
        assertThat(list(OTHER, second)).isEmpty();
    }

    @Test
    void shouldPutByHandANoteWhosePlaceIsStillLookedForAndLeaveItWhereOnlyItsTextIsChanged() throws Exception {
        Plan plan = published();
        UUID first = version(plan);
        AnnotationRow note = make(first, mark(1, 1, GOAL));
        AnnotationRow put = make(first, mark(1, 3, MONEY));
        UUID second = replace(plan, SECOND);
        change(put, put(3, 1, second));
        change(note, mark(1, 1, GOAL));
        Eventually.that(() -> assertThat(list(AUTHOR, second)).extracting(AnnotationRow::id, row -> row.place().state())
                .containsExactlyInAnyOrder(tuple(note.id(), PlaceState.MOVED), tuple(put.id(), PlaceState.BY_HAND)));
    }

    @Test
    void shouldCarryANoteThatIsMadeOnTheOldVersionAfterItWasReplaced() throws Exception {
        Plan plan = published();
        UUID first = version(plan);
        UUID second = replace(plan, SECOND);
        UUID third = replace(plan, FIRST);
        Eventually.that(() -> assertThat(changes(OTHER, third, second).state()).isEqualTo(VersionChanges.State.READY));
        AnnotationRow late = make(first, mark(1, 3, MONEY));
        Eventually.that(() -> assertThat(list(AUTHOR, second)).extracting(row -> row.place().state()).containsExactly(PlaceState.NOT_PLACED));
        Eventually.that(() -> assertThat(list(AUTHOR, third)).as("its words are back").extracting(AnnotationRow::id, row -> row.place().state())
                .containsExactly(tuple(late.id(), PlaceState.SAME)));
    }

    @Test
    void shouldLeaveWhereItIsWhatWasPutByHand() throws Exception {
        Plan plan = published();
        UUID first = version(plan);
        UUID stranger = version(published());
        AnnotationRow gone = make(first, mark(1, 3, MONEY));
        UUID second = replace(plan, SECOND);

        assertThatThrownBy(() -> change(gone, put(3, 1, stranger))).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> change(gone, put(9, 1, second))).isInstanceOf(BusinessException.class);
        AnnotationRow put = change(gone, put(3, 1, second));
        assertThat(put.place().state()).isEqualTo(PlaceState.BY_HAND);
        assertThat(list(AUTHOR, second)).extracting(AnnotationRow::page).containsExactly(3);
        assertThat(list(AUTHOR, first)).as("where it was made").extracting(AnnotationRow::page).containsExactly(1);

        AnnotationRow moved = change(put, put(1, 2, null));
        assertThat(moved.place()).isNull();
        Eventually.that(() -> assertThat(list(AUTHOR, second)).extracting(row -> row.place().state()).containsExactly(PlaceState.BY_HAND));
    }

    @Test
    void shouldLookAgainForANoteThatIsPutElsewhereOnTheOldVersion() throws Exception {
        Plan plan = published();
        UUID first = version(plan);
        AnnotationRow note = make(first, mark(1, 3, MONEY));
        UUID second = replace(plan, SECOND);
        Eventually.that(() -> assertThat(list(AUTHOR, second)).extracting(row -> row.place().state()).containsExactly(PlaceState.NOT_PLACED));
        change(note, mark(1, 1, GOAL));
        Eventually.that(() -> assertThat(list(AUTHOR, second)).extracting(row -> row.place().state()).containsExactly(PlaceState.MOVED));
    }

    @Test
    void shouldDeleteANoteEverywhere() throws Exception {
        Plan plan = published();
        UUID first = version(plan);
        AnnotationRow note = make(first, mark(1, 1, GOAL));
        UUID second = replace(plan, SECOND);
        Eventually.that(() -> assertThat(list(AUTHOR, second)).hasSize(1));
        As.user(AUTHOR, () -> {
            As.boundary(Annotations.class).delete(note.id(), null);
            return null;
        });
        assertThat(list(AUTHOR, first)).isEmpty();
        assertThat(list(AUTHOR, second)).isEmpty();
    }

    @Test
    void shouldTellWhatHasChangedSinceTheReaderReadIt() throws Exception {
        Plan plan = published();
        UUID first = version(plan);
        read(AUTHOR, first, 1);
        UUID second = replace(plan, SECOND);
        assertThatThrownBy(() -> changes("khach", second, first)).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> changes(AUTHOR, second, version(published()))).isInstanceOf(BusinessException.class);
        assertThat(changes(OTHER, second, null).state()).as("never read").isEqualTo(VersionChanges.State.NOTHING);
        Eventually.that(() -> assertThat(changes(AUTHOR, second, null).state()).isEqualTo(VersionChanges.State.READY));
        VersionChanges changes = changes(AUTHOR, second, null);
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
        read(AUTHOR, version(plan), 1);
        UUID second = replace(plan, SECOND);
        UUID late = Plan.secretary(() -> Plan.lay(plan.item(), "Tai lieu nop muon"));
        plan.publish(null, false);
        Eventually.that(() -> assertThat(packChanges(AUTHOR, plan).state()).isEqualTo(VersionChanges.State.READY));
        PackChanges changes = packChanges(AUTHOR, plan);
        assertThat(changes.since()).isEqualTo(1);
        assertThat(changes.papers()).filteredOn(paper -> paper.state() != PaperState.SAME)
                .extracting(PackChanges.Paper::versionId, PackChanges.Paper::paperId, PackChanges.Paper::state)
                .containsExactlyInAnyOrder(tuple(second, plan.paper(), PaperState.CHANGED),
                        tuple(versionOf(plan, late), late, PaperState.NEW));
        assertThat(packChanges(OTHER, plan).papers()).as("who has read nothing has nothing to compare with")
                .allMatch(paper -> paper.state() == PaperState.SAME);
        assertThatThrownBy(() -> packChanges("daibieu7", plan)).isInstanceOf(BusinessException.class);
    }

    @Test
    void shouldRememberForEachReaderAloneWhereTheyStopped() throws Exception {
        Plan plan = published();
        UUID version = version(plan);
        assertThatThrownBy(() -> read("khach", version, 1)).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> read(AUTHOR, version, 3)).isInstanceOf(BusinessException.class);
        read(AUTHOR, version, 1, 1);
        read(AUTHOR, version, 2, 2);
        As.user(AUTHOR, () -> {
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
        UUID first = version(plan);
        replace(plan, SECOND);
        UUID third = replace(plan, FIRST);
        AtOnce.all(List.of(() -> read(AUTHOR, first, 1, 1), () -> read(AUTHOR, first, 2, 2)));
        AtOnce.all(List.of(() -> changes(AUTHOR, third, first), () -> changes(OTHER, third, first)));
        assertThat(As.user(AUTHOR, () -> As.boundary(ReadingPlaces.class).get(first)).seen()).containsExactly(1, 2);
        Eventually.that(() -> assertThat(changes(OTHER, third, first).state()).isEqualTo(VersionChanges.State.READY));
    }

    private static Plan published() throws Exception {
        Plan plan = Plan.drafted();
        replaceUnpublished(plan, FIRST);
        return plan.published(false);
    }

    private static UUID replace(Plan plan, String... pages) throws Exception {
        UUID version = replaceUnpublished(plan, pages);
        plan.publish(null, false);
        return version;
    }

    private static UUID replaceUnpublished(Plan plan, String... pages) throws Exception {
        return Plan.secretary(() -> As.boundary(Agendas.class)
                .replacePaper(plan.paper(), null, new ReplacePaper(Plan.upload(pages), null)).id());
    }

    private static UUID version(Plan plan) throws Exception {
        return versionOf(plan, plan.paper());
    }

    private static UUID versionOf(Plan plan, UUID paper) throws Exception {
        return As.user(AUTHOR, () -> As.boundary(Publishing.class).pack(plan.meeting()).items().stream()
                .flatMap(item -> item.papers().stream()).filter(one -> one.id().equals(paper)).findFirst().orElseThrow().versionId());
    }

    private static WriteAnnotation mark(int page, int line, String words) {
        return write(page, line, new QuotedWords(words, "", ""), null);
    }

    private static WriteAnnotation put(int page, int line, UUID version) {
        return write(page, line, null, version);
    }

    private static WriteAnnotation write(int page, int line, QuotedWords words, UUID version) {
        double top = 771 - 20 * (line - 1);
        double right = words == null ? 200 : 540;
        Place place = Place.ofQuads(new double[] {72, top, right, top, 72, top - 14, right, top - 14});
        return new WriteAnnotation(page, AnnotationKind.HIGHLIGHT, place, "#FFE066", null, "ghi chú", words, Set.of(), null, false, version, false);
    }

    private static AnnotationRow make(UUID version, WriteAnnotation command) throws Exception {
        return As.user(AUTHOR, () -> As.boundary(Annotations.class).make(version, command));
    }

    private static AnnotationRow change(AnnotationRow note, WriteAnnotation command) throws Exception {
        return As.user(AUTHOR, () -> As.boundary(Annotations.class).change(note.id(), null, command));
    }

    private static List<AnnotationRow> list(String user, UUID version) throws Exception {
        return As.user(user, () -> As.boundary(Annotations.class).list(version, PageRequest.first(50)).items());
    }

    private static VersionChanges changes(String user, UUID version, UUID since) throws Exception {
        return As.user(user, () -> As.boundary(Comparisons.class).of(version, since));
    }

    private static PackChanges packChanges(String user, Plan plan) throws Exception {
        return As.user(user, () -> As.boundary(Comparisons.class).ofPack(plan.meeting()));
    }

    private static ReadingRow read(String user, UUID version, int page, Integer... seen) throws Exception {
        return As.user(user, () -> As.boundary(ReadingPlaces.class).keep(version, new KeepReading(page, Set.of(seen))));
    }
}
