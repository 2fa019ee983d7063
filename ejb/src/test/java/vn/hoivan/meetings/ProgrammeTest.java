package vn.hoivan.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class ProgrammeTest {

    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();
    private static final UUID PAPER = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID VERSION = UUID.randomUUID();

    @Test
    void shouldFindNoChangeInTheSameAgenda() {
        assertThat(agenda(paper(PAPER, VERSION)).against(agenda(paper(PAPER, VERSION))).hasChanges()).isFalse();
    }

    @Test
    void shouldMarkAReplacedPaper() {
        Programme next = agenda(paper(PAPER, UUID.randomUUID())).against(agenda(paper(PAPER, VERSION)));
        assertThat(next.items().get(0).papers()).extracting(ShownPaper::change).containsExactly(Change.CHANGED);
    }

    @Test
    void shouldMarkALatePaperAndListAWithdrawnOneAfterIt() {
        Programme next = agenda(paper(OTHER, VERSION)).against(agenda(paper(PAPER, VERSION)));
        assertThat(next.items().get(0).papers()).extracting(ShownPaper::paperId).containsExactly(OTHER, PAPER);
        assertThat(next.items().get(0).papers()).extracting(ShownPaper::change)
                .containsExactly(Change.NEW, Change.WITHDRAWN);
    }

    @Test
    void shouldMarkAnItemThatMoved() {
        Programme before = new Programme(List.of(item(FIRST, 1), item(SECOND, 2)));
        Programme next = new Programme(List.of(item(SECOND, 1), item(FIRST, 2))).against(before);
        assertThat(next.items()).extracting(ShownItem::change).containsExactly(Change.CHANGED, Change.CHANGED);
    }

    @Test
    void shouldTakeAWithdrawnPaperFromWhatIsRead() {
        Programme standing = agenda(paper(PAPER, VERSION)).without(Set.of(), Set.of(PAPER));
        assertThat(standing.standingPapers()).isEmpty();
        assertThat(standing.key()).isNotEqualTo(agenda(paper(PAPER, VERSION)).key());
    }

    @Test
    void shouldTakeThePapersOfARemovedItem() {
        assertThat(agenda(paper(PAPER, VERSION)).without(Set.of(FIRST), Set.of()).standing()).isEmpty();
    }

    @Test
    void shouldHaveOneKeyForWhoeverSeesTheSame() {
        assertThat(agenda(paper(PAPER, VERSION)).key()).isEqualTo(agenda(paper(PAPER, VERSION)).key());
        assertThat(agenda(paper(PAPER, VERSION)).only(id -> false).key()).isNotEqualTo(agenda(paper(PAPER, VERSION)).key());
    }

    private static Programme agenda(ShownPaper... papers) {
        return new Programme(List.of(new ShownItem(FIRST, 1, "Một", null, 10, null, List.of(papers))));
    }

    private static ShownItem item(UUID id, int position) {
        return new ShownItem(id, position, "Mục", null, 10, null, List.of());
    }

    private static ShownPaper paper(UUID id, UUID version) {
        return new ShownPaper(id, version, "Tài liệu", 1, null);
    }
}
