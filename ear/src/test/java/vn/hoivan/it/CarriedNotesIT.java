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

import vn.hoivan.review.AnnotationKind;
import vn.hoivan.review.AnnotationRow;
import vn.hoivan.review.Annotations;
import vn.hoivan.review.Comparisons;
import vn.hoivan.review.Place;
import vn.hoivan.review.PlaceState;
import vn.hoivan.review.QuotedWords;
import vn.hoivan.review.VersionChanges;
import vn.hoivan.review.WriteAnnotation;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.PageRequest;

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
        UUID first = plan.version();
        AnnotationRow same = make(first, mark(1, 1, GOAL));
        AnnotationRow changed = make(first, mark(1, 2, WORK));
        AnnotationRow gone = make(first, mark(1, 3, MONEY));
        UUID second = plan.replace(SECOND);
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
        UUID first = plan.version();
        AnnotationRow same = make(first, mark(1, 1, GOAL));
        AnnotationRow gone = make(first, mark(1, 3, MONEY));
        UUID second = plan.replace(SECOND);
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
        UUID first = plan.version();
        AnnotationRow note = make(first, mark(1, 1, GOAL));
        AnnotationRow put = make(first, mark(1, 3, MONEY));
        UUID second = plan.replace(SECOND);
        change(put, put(3, 1, second));
        change(note, mark(1, 1, GOAL));
        Eventually.that(() -> assertThat(list(AUTHOR, second)).extracting(AnnotationRow::id, row -> row.place().state())
                .containsExactlyInAnyOrder(tuple(note.id(), PlaceState.MOVED), tuple(put.id(), PlaceState.BY_HAND)));
    }

    @Test
    void shouldCarryANoteThatIsMadeOnTheOldVersionAfterItWasReplaced() throws Exception {
        Plan plan = published();
        UUID first = plan.version();
        UUID second = plan.replace(SECOND);
        UUID third = plan.replace(FIRST);
        Eventually.that(() -> assertThat(As.user(OTHER, () -> As.boundary(Comparisons.class).of(third, second)).state()).isEqualTo(VersionChanges.State.READY));
        AnnotationRow late = make(first, mark(1, 3, MONEY));
        Eventually.that(() -> assertThat(list(AUTHOR, second)).extracting(row -> row.place().state()).containsExactly(PlaceState.NOT_PLACED));
        Eventually.that(() -> assertThat(list(AUTHOR, third)).as("its words are back").extracting(AnnotationRow::id, row -> row.place().state())
                .containsExactly(tuple(late.id(), PlaceState.SAME)));
    }

    @Test
    void shouldLeaveWhereItIsWhatWasPutByHand() throws Exception {
        Plan plan = published();
        UUID first = plan.version();
        UUID stranger = published().version();
        AnnotationRow gone = make(first, mark(1, 3, MONEY));
        UUID second = plan.replace(SECOND);

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
        UUID first = plan.version();
        AnnotationRow note = make(first, mark(1, 3, MONEY));
        UUID second = plan.replace(SECOND);
        Eventually.that(() -> assertThat(list(AUTHOR, second)).extracting(row -> row.place().state()).containsExactly(PlaceState.NOT_PLACED));
        change(note, mark(1, 1, GOAL));
        Eventually.that(() -> assertThat(list(AUTHOR, second)).extracting(row -> row.place().state()).containsExactly(PlaceState.MOVED));
    }

    @Test
    void shouldDeleteANoteEverywhere() throws Exception {
        Plan plan = published();
        UUID first = plan.version();
        AnnotationRow note = make(first, mark(1, 1, GOAL));
        UUID second = plan.replace(SECOND);
        Eventually.that(() -> assertThat(list(AUTHOR, second)).hasSize(1));
        As.user(AUTHOR, () -> {
            As.boundary(Annotations.class).delete(note.id(), null);
            return null;
        });
        assertThat(list(AUTHOR, first)).isEmpty();
        assertThat(list(AUTHOR, second)).isEmpty();
    }

    private static Plan published() throws Exception {
        Plan plan = Plan.drafted();
        plan.lodge(FIRST);
        return plan.published(false);
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
}
