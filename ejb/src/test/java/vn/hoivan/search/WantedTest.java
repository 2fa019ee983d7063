package vn.hoivan.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.hoivan.search.Wanted.Part;
import vn.hoivan.search.Words.Word;

class WantedTest {

    @Test
    void shouldBeNothingWhereNothingIsWritten() {
        for (String nothing : List.of("", "   ", "\"\"", "-- / …", "“ ”")) {
            assertThat(Wanted.of(nothing).isNothing()).as(nothing).isTrue();
        }
    }

    @Test
    void shouldWantEachWordByItself() {
        assertThat(words("phân bổ vốn")).containsExactly(List.of("phan"), List.of("bo"), List.of("von"));
    }

    @Test
    void shouldWantSideBySideWhatStandsBetweenQuotationMarksOfAnyKind() {
        for (String text : List.of("\"phân bổ\" vốn", "“phân bổ” vốn", "„phân bổ“ vốn")) {
            assertThat(words(text)).as(text).containsExactly(List.of("phan", "bo"), List.of("von"));
        }
    }

    @Test
    void shouldWantSideBySideThePartsOfANumber() {
        assertThat(words("30/2020/nd-cp")).containsExactly(List.of("30", "2020", "nd", "cp"));
    }

    @Test
    void shouldTakeTheLastWordForABeginning() {
        assertThat(Wanted.of("quyet di").parts()).extracting(Part::begun).containsExactly(false, true);
        assertThat(Wanted.of("quyet di ").parts()).extracting(Part::begun).containsExactly(false, false);
        assertThat(Wanted.of("\"quyet di\"").parts()).extracting(Part::begun).containsExactly(false);
        assertThat(Wanted.of("d").parts()).extracting(Part::begun).containsExactly(false);
    }

    @Test
    void shouldReadAnUnclosedQuotationMarkAsIfItWereNotThere() {
        assertThat(words("\"phân bổ vốn")).containsExactly(List.of("phan"), List.of("bo"), List.of("von"));
    }

    @Test
    void shouldKnowWhetherMarksWereTyped() {
        assertThat(Wanted.of("quyet dinh").marked()).isFalse();
        assertThat(Wanted.of("quyết dinh").marked()).isTrue();
    }

    private static List<List<String>> words(String text) {
        return Wanted.of(text).parts().stream().map(part -> part.words().stream().map(Word::folded).toList()).toList();
    }
}
