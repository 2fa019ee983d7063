package vn.hoivan.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;

import org.junit.jupiter.api.Test;

import vn.hoivan.search.Words.Word;

class WordsTest {

    @Test
    void shouldKeepEachWordWithoutItsMarksAndWithThem() {
        assertThat(Words.of("Quyết định")).extracting(Word::folded, Word::exact)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("quyet", "quyết"), org.assertj.core.groups.Tuple.tuple("dinh", "định"));
    }

    @Test
    void shouldReadDecomposedTextLikeComposed() {
        String decomposed = Normalizer.normalize("Đường Điện Biên Phủ", Normalizer.Form.NFD);
        assertThat(Words.of(decomposed)).extracting(Word::exact).containsExactly("đường", "điện", "biên", "phủ");
        assertThat(Words.of(decomposed)).extracting(Word::folded).containsExactly("duong", "dien", "bien", "phu");
    }

    @Test
    void shouldCutNumberAndNotationAtTheStrokes() {
        assertThat(Words.of("30/2020/NĐ-CP")).extracting(Word::folded).containsExactly("30", "2020", "nd", "cp");
        assertThat(Words.of("2858/QĐ-UBND")).extracting(Word::folded).containsExactly("2858", "qd", "ubnd");
    }

    @Test
    void shouldNotDistinguishNumbersByALeadingNought() {
        assertThat(Words.of("05/QĐ-UBND")).extracting(Word::folded).startsWith("5");
        assertThat(Words.of("0")).extracting(Word::folded).containsExactly("0");
        assertThat(Words.of("007a")).extracting(Word::folded).containsExactly("007a");
    }

    @Test
    void shouldReadLigaturesOfPdfs() {
        assertThat(Words.of("o\uFB03ce")).extracting(Word::folded).containsExactly("office");
    }

    @Test
    void shouldKnowWhereAWordStands() {
        String text = "Về việc: phân bổ";
        assertThat(Words.of(text)).extracting(word -> text.substring(word.start(), word.end())).containsExactly("Về", "việc", "phân", "bổ");
    }
}
