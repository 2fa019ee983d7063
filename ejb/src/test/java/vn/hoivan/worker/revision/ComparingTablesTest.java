package vn.hoivan.worker.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoivan.worker.CompareVersions.Mark;
import vn.hoivan.worker.VersionComparison.Change;
import vn.hoivan.worker.VersionComparison.ChangeKind;
import vn.hoivan.worker.VersionComparison.Place;
import vn.hoivan.worker.VersionComparison.PlaceState;
import vn.hoivan.worker.text.Span;

/** Tables whose rows the ends of pages break in one version, or in both at different lines. */
class ComparingTablesTest {

    private static final String[] HEAD = {"TT", "Nội dung công việc", "Đơn vị chủ trì", "Thời hạn, kết quả"};

    private static final String[][] ROWS = {
        {"1", "Rà soát, sửa đổi quy chế làm việc của Ủy ban nhân dân tỉnh cho phù hợp với luật mới", "Văn phòng phối hợp với Sở Nội vụ và Sở Tư pháp",
            "Trước ngày 30 tháng 6; trình Ủy ban nhân dân tỉnh ban hành quyết định"},
        {"2", "Lắp đặt hệ thống chiếu sáng trên các tuyến đường nội thị", "Sở Xây dựng", "Quý III"},
        {"3", "Đào tạo cán bộ cấp xã về chữ ký số và xử lý hồ sơ trên môi trường mạng", "Sở Khoa học và Công nghệ chủ trì, Trường Chính trị tỉnh phối hợp mở lớp",
            "Hai lớp trong quý II"},
        {"4", "Kiểm kê đất đai", "Sở Nông nghiệp và Môi trường, các xã, phường thực hiện theo địa bàn quản lý",
            "Báo cáo Thường trực Tỉnh ủy trước kỳ họp cuối năm của Hội đồng nhân dân"},
        {"5", "Tổng kết phong trào thi đua, khen thưởng những tập thể và cá nhân có thành tích tiêu biểu xuất sắc trong năm", "", "Tháng 12"},
        {"6", "Kiểm tra công tác phòng cháy, chữa cháy tại các chợ, khu dân cư và cơ sở sản xuất", "Công an tỉnh", "Sáu tháng một lần, gửi báo cáo về Văn phòng"}};

    @TempDir
    Path folder;

    static WrittenTable table() {
        return new WrittenTable(35, 170, 130, 130).rows(HEAD).rows(ROWS);
    }

    private List<Change> changes(WrittenTable before, WrittenTable after) throws Exception {
        ReadPaper old = PaperReader.read(before.write(folder.resolve("before.pdf")));
        ReadPaper now = PaperReader.read(after.write(folder.resolve("after.pdf")));
        return new Comparison(old, now).with(List.of()).changes();
    }

    static IntStream lines() {
        return IntStream.range(5, 30);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void shouldSeeNoChangeWhereARowIsBrokenInOneVersionOnly(int linesOnPage) throws Exception {
        assertThat(changes(table().above(2).rowsWhole(), table().above(2).linesOnPage(linesOnPage))).isEmpty();
        assertThat(changes(table().above(2).linesOnPage(linesOnPage), table().above(2).rowsWhole())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void shouldSeeNoChangeWhereRowsAreBrokenAtDifferentLines(int linesOnPage) throws Exception {
        assertThat(changes(table().above(2).linesOnPage(linesOnPage), table().above(2).linesOnPage(linesOnPage + 1))).isEmpty();
        assertThat(changes(table().above(2).linesOnPage(linesOnPage + 2), table().above(2).linesOnPage(linesOnPage))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void shouldSeeNoChangeWhereTheHeadIsRepeatedOnTheNextPage(int linesOnPage) throws Exception {
        assertThat(changes(table().above(2), table().above(2).linesOnPage(linesOnPage).headRepeated())).isEmpty();
        assertThat(changes(table().above(2).linesOnPage(linesOnPage).headRepeated(), table().above(2).linesOnPage(linesOnPage))).isEmpty();
        assertThat(changes(table().above(2).linesOnPage(linesOnPage).headRepeated(), table().above(2).linesOnPage(linesOnPage + 1).headRepeated())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 8, 11, 14, 17, 20})
    void shouldSeeNoChangeInColumnsOfOtherWidthsAndLettersOfAnotherSize(int linesOnPage) throws Exception {
        assertThat(changes(table().above(2).linesOnPage(16), wider(linesOnPage))).isEmpty();
        assertThat(changes(wider(linesOnPage), table().above(2).linesOnPage(12).headRepeated())).isEmpty();
    }

    private static WrittenTable wider(int linesOnPage) {
        return new WrittenTable(40, 130, 150, 160).rows(HEAD).rows(ROWS).size(13).above(2).linesOnPage(linesOnPage);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void shouldShowTheOneWordThatChangedInABrokenRow(int linesOnPage) throws Exception {
        String[][] edited = new String[ROWS.length][];
        for (int i = 0; i < ROWS.length; i++) {
            edited[i] = ROWS[i].clone();
            edited[i][1] = edited[i][1].replace("chữ ký số", "chữ ký tay");
        }
        WrittenTable after = new WrittenTable(35, 170, 130, 130).rows(HEAD).rows(edited).above(2).linesOnPage(linesOnPage);
        List<Change> changes = changes(table().above(2).rowsWhole(), after);
        assertThat(changes).extracting(Change::kind).containsExactly(ChangeKind.REPLACED);
        assertThat(changes.get(0).was()).isEqualTo("số");
        assertThat(changes.get(0).text()).isEqualTo("tay");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void shouldSeeNoChangeInTablesOfThreeAndOfFiveColumns(int linesOnPage) throws Exception {
        assertThat(changes(narrow(0, 1, 2), narrow(0, 1, 2).linesOnPage(linesOnPage))).isEmpty();
        assertThat(changes(narrow(0, 1, 2, 3, 1), narrow(0, 1, 2, 3, 1).linesOnPage(linesOnPage))).isEmpty();
    }

    private static WrittenTable narrow(int... columns) {
        float[] widths = new float[columns.length];
        Arrays.fill(widths, 460f / columns.length);
        return new WrittenTable(widths).rows(Stream.concat(Stream.<String[]>of(HEAD), Stream.of(ROWS))
                .map(row -> IntStream.of(columns).mapToObj(column -> row[column]).toArray(String[]::new)).toArray(String[][]::new));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void shouldCarryANoteOverThePageEndThatBreaksItsRow(int linesOnPage) throws Exception {
        ReadPaper old = PaperReader.read(table().above(2).rowsWhole().write(folder.resolve("before.pdf")));
        ReadPaper now = PaperReader.read(table().above(2).linesOnPage(linesOnPage).write(folder.resolve("after.pdf")));
        PaperText text = old.text();
        int from = IntStream.range(0, text.size()).filter(i -> text.text(i, i + 4).equals("Đào tạo cán bộ")).findFirst().orElseThrow();
        String words = text.text(from, from + 16);
        Mark mark = new Mark("m", text.at(from).page(), "HIGHLIGHT", MarkShape.ofQuads(Lines.of(text, from, from + 16).stream().map(Span::quad).toList()),
                words, null, null);
        Place place = new Comparison(old, now).places(List.of(mark)).get(0);
        assertThat(place.state()).isNotIn(PlaceState.NOT_PLACED, PlaceState.CHANGED);
        assertThat(place.exact()).isEqualTo(words);
    }

    @Test
    void shouldShowWhatChangedInAHeadOnceHoweverOftenPagesRepeatIt() throws Exception {
        String[] head = {"TT", "Nội dung công việc", "Cơ quan chủ trì", "Thời hạn, kết quả"};
        WrittenTable after = new WrittenTable(35, 170, 130, 130).rows(head).rows(ROWS).above(2).linesOnPage(9).headRepeated();
        List<Change> changes = changes(table().above(2).linesOnPage(9).headRepeated(), after);
        assertThat(changes).extracting(Change::kind).containsExactly(ChangeKind.REPLACED);
        assertThat(changes.get(0).was()).isEqualTo("Đơn vị");
    }

    @Test
    void shouldReadCellsThatAreFullToTheBrimOneAfterTheOther() throws Exception {
        String[][] rows = {{"Một", "Hai", "Ba"}, {numbers(1_000, 18), numbers(2_000, 15), numbers(3_000, 18)}, {numbers(4_000, 13), numbers(5_000, 24), numbers(6_000, 12)}};
        assertThat(changes(new WrittenTable(170, 170, 170).rows(rows), new WrittenTable(140, 140, 140).rows(rows).linesOnPage(7))).isEmpty();
    }

    private static String numbers(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(String::valueOf).collect(Collectors.joining(" "));
    }

    @Test
    void shouldCarryANoteOnARepeatedHead() throws Exception {
        ReadPaper paper = PaperReader.read(table().above(2).linesOnPage(20).headRepeated().write(folder.resolve("paper.pdf")));
        PaperText text = paper.text();
        int from = IntStream.range(0, text.size()).filter(i -> text.at(i).again() && text.text(i, i + 2).equals("Đơn vị")).findFirst().orElseThrow();
        Mark mark = new Mark("m", 2, "HIGHLIGHT", MarkShape.ofQuads(Lines.of(text, from, from + 4).stream().map(Span::quad).toList()),
                "Đơn vị chủ trì", null, null);
        assertThat(new Comparison(paper, paper).places(List.of(mark))).extracting(Place::state, Place::page)
                .containsExactly(tuple(PlaceState.SAME, 2));
    }

    @Test
    void shouldStillShowRowsThatChangedPlaces() throws Exception {
        WrittenTable after = new WrittenTable(35, 170, 130, 130).rows(HEAD).rows(ROWS[1], ROWS[0], ROWS[2], ROWS[3], ROWS[4], ROWS[5]).above(2).linesOnPage(7);
        assertThat(changes(table().above(2).linesOnPage(7), after)).isNotEmpty();
    }
}
