package vn.hoivan.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;

import org.junit.jupiter.api.Test;

class SnippetsTest {

    private static final String FILLER = "Căn cứ Luật Tổ chức chính quyền địa phương; xét đề nghị của Giám đốc Sở. ".repeat(12);

    @Test
    void shouldMarkTheWordsAsTheyAreWritten() {
        assertThat(hits("quyet dinh", "Quyết định về việc quyết toán")).containsExactly("Quyết định", "quyết");
    }

    @Test
    void shouldMarkDecomposedText() {
        String decomposed = Normalizer.normalize("Nghị quyết", Normalizer.Form.NFD);
        assertThat(hits("nghi quyet", decomposed)).containsExactly(decomposed);
    }

    @Test
    void shouldMarkTheWordThatOnlyBegins() {
        assertThat(hits("phân b", "phân bổ, phân kỳ")).contains("phân");
        assertThat(hits("vốn đầ", "vốn đầu tư")).containsExactly("vốn đầu");
    }

    @Test
    void shouldMarkAPhraseOnlyWhereItStandsTogether() {
        assertThat(hits("\"phân bổ vốn\"", "vốn phân bổ; phân bổ vốn")).containsExactly("phân bổ vốn");
    }

    @Test
    void shouldCutOutThePlaceWithMostOfIt() {
        List<Piece> best = new Snippets(Wanted.of("kinh phi chuyen doi so")).best("Kinh phí khác. " + FILLER + "Bố trí kinh phí chuyển đổi số năm 2026. " + FILLER);
        String text = Snippets.plain(best);
        assertThat(text).contains("Bố trí kinh phí chuyển đổi số").startsWith("…").endsWith("…").doesNotContain("Kinh phí khác").hasSizeLessThan(290);
        assertThat(best).filteredOn(Piece::hit).extracting(Piece::text).contains("kinh phí chuyển đổi số");
    }

    @Test
    void shouldShowNothingWhereNothingIsHit() {
        assertThat(new Snippets(Wanted.of("ngan sach")).best(FILLER)).isEmpty();
    }

    @Test
    void shouldLoseNothingOfAWholeText() {
        String title = "Về việc \"phân bổ\" vốn <b>2026</b>";
        assertThat(Snippets.plain(new Snippets(Wanted.of("von 2026")).whole(title))).isEqualTo(title);
    }

    @Test
    void shouldRunDotsTogether() {
        assertThat(Snippets.plain(new Snippets(Wanted.of("ngay")).best("Số: ............/QĐ,   ngày ..... tháng"))).isEqualTo("Số: /QĐ, ngày tháng");
    }

    private static List<String> hits(String query, String text) {
        return new Snippets(Wanted.of(query)).best(text).stream().filter(Piece::hit).map(Piece::text).toList();
    }
}
