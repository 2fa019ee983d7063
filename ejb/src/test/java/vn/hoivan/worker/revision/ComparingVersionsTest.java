package vn.hoivan.worker.revision;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoivan.worker.CompareVersions;
import vn.hoivan.worker.CompareVersions.Mark;
import vn.hoivan.worker.ComparedVersions;
import vn.hoivan.worker.VersionComparison;
import vn.hoivan.worker.VersionComparison.ChangeKind;
import vn.hoivan.worker.VersionComparison.PageState;
import vn.hoivan.worker.VersionComparison.Place;
import vn.hoivan.worker.VersionComparison.PlaceState;

class ComparingVersionsTest {

    private static final String[] PAPER = {
        "Điều 1. Phê duyệt kế hoạch cải tạo hệ thống chiếu sáng công cộng năm 2026 trên địa bàn tỉnh.",
        "Điều 2. Sở Xây dựng chủ trì, phối hợp với Sở Tài chính tổ chức thực hiện; định kỳ hằng quý báo cáo kết quả.",
        "Điều 3. Kinh phí thực hiện là 12.500.000.000 đồng, lấy từ nguồn ngân sách tỉnh và nguồn hợp pháp khác.",
        "Điều 4. Chánh Văn phòng, Giám đốc các sở và Chủ tịch Ủy ban nhân dân các xã, phường thi hành quyết định này."};

    @TempDir
    Path folder;

    private VersionComparison compare(Path before, Path after, Mark... marks) throws Exception {
        Path output = folder.resolve("comparison.json");
        ComparedVersions counts = new ComparingVersions().run(new CompareVersions(before.toString(), after.toString(), List.of(marks), output.toString()));
        try (Jsonb json = JsonbBuilder.create()) {
            VersionComparison comparison = json.fromJson(Files.readString(output), VersionComparison.class);
            assertThat(comparison.places()).extracting(Place::id).containsExactly(List.of(marks).stream().map(Mark::id).toArray(String[]::new));
            assertThat(counts.same() + counts.moved() + counts.changed() + counts.notPlaced()).isEqualTo(marks.length);
            assertThat(counts.differences()).isEqualTo(comparison.changes().size());
            return comparison;
        }
    }

    private Path paper(String name, WrittenPaper paper) throws Exception {
        return paper.write(folder.resolve(name));
    }

    @Test
    void shouldSeeNoChangeInTheSameTextWrappedAnewWithOtherPageBreaksAndFonts() throws Exception {
        String[] many = WrittenPaper.repeated(PAPER, 30);
        Path before = paper("before.pdf", new WrittenPaper().paragraphs(many));
        Path after = paper("after.pdf", new WrittenPaper().width(380).size(13).linesOnPage(31).hyphenated().wordByWord().paragraphs(many));
        VersionComparison comparison = compare(before, after);
        assertThat(comparison.changes()).isEmpty();
        assertThat(comparison.removed()).isEmpty();
        assertThat(comparison.pages()).extracting(VersionComparison.Page::state).containsOnly(PageState.SAME);
    }

    @Test
    void shouldNameWhatWasReplacedInsertedAndDeleted() throws Exception {
        Path before = paper("before.pdf", new WrittenPaper().paragraphs(PAPER));
        Path after = paper("after.pdf", new WrittenPaper().paragraphs(PAPER[0].replace("2026", "2027"), PAPER[1],
                "Thời gian thực hiện: quý II.", PAPER[2].replace(" và nguồn hợp pháp khác", ""), PAPER[3]));
        VersionComparison comparison = compare(before, after);
        assertThat(comparison.pages()).containsExactly(new VersionComparison.Page(1, PageState.CHANGED, 1));
        assertThat(comparison.changes()).extracting(VersionComparison.Change::kind)
                .containsExactly(ChangeKind.REPLACED, ChangeKind.INSERTED, ChangeKind.REPLACED);
        assertThat(comparison.changes().get(0).text()).isEqualTo("2027");
        assertThat(comparison.changes().get(0).was()).isEqualTo("2026");
        assertThat(comparison.changes().get(0).quads()).hasSize(1);
        assertThat(comparison.changes().get(1).text()).isEqualTo("Thời gian thực hiện: quý II.");
        assertThat(comparison.changes().get(2).was()).isEqualTo("tỉnh và nguồn hợp pháp khác.");
    }

    @Test
    void shouldCarryAHighlightToItsWordsAndKeepItsShapeWhereTheyOnlyMovedDown() throws Exception {
        WrittenPaper old = new WrittenPaper().paragraphs(PAPER);
        Path before = paper("before.pdf", old);
        Path after = paper("after.pdf", new WrittenPaper().paragraphs("Căn cứ Luật Đầu tư công;", PAPER[0], PAPER[1], PAPER[2], PAPER[3]));
        Mark mark = old.highlight("m", "12.500.000.000 đồng,");
        Place place = compare(before, after, mark).places().get(0);
        assertThat(place.state()).isEqualTo(PlaceState.SAME);
        assertThat(place.exact()).isEqualTo("12.500.000.000 đồng,");
        double[] was = MarkShape.of(mark.geometry()).orElseThrow().quads().get(0);
        double[] is = MarkShape.of(place.geometry()).orElseThrow().quads().get(0);
        assertThat(is[0]).isCloseTo(was[0], Offset.offset(0.1));
        assertThat(is[1]).isCloseTo(was[1] - old.leading(), Offset.offset(0.1));
    }

    @Test
    void shouldGiveEveryMarkBackWhateverIsWrongWithIt() throws Exception {
        Path before = paper("before.pdf", new WrittenPaper().paragraphs(PAPER));
        Path after = paper("after.pdf", new WrittenPaper().paragraphs(PAPER[3], PAPER[2]));
        VersionComparison comparison = compare(before, after, new Mark("a", 1, "HIGHLIGHT", "{", "x", null, null),
                new Mark("b", 99, "INK", "{\"strokes\":[[1,2]]}", null, null, null), new Mark("c", -1, null, null, null, null, null),
                new Mark("d", 1, "INK", "{\"strokes\":\"no\"}", null, null, null), new Mark("e", 1, "NOTE", "{\"point\":[1]}", null, null, null),
                new Mark("f", 1, "BOX", "{\"rect\":[1,null,\"a\",4]}", null, null, null),
                new Mark("g", 1, "HIGHLIGHT", "{\"quads\":[[1,2,3]]}", null, null, null),
                new Mark("h", 1, "ARROW", "{\"line\":[1e999,2,3,4]}", null, null, null));
        assertThat(comparison.places()).extracting(Place::state).containsOnly(PlaceState.NOT_PLACED);
        assertThat(comparison.places()).extracting(Place::page).containsOnly(1);
        assertThat(comparison.places().get(1).geometry()).isEqualTo("{\"strokes\":[[1,2]]}");
    }

    @Test
    void shouldFollowAMovedParagraphAndSayThatItMoved() throws Exception {
        WrittenPaper old = new WrittenPaper().paragraphs(PAPER);
        Path before = paper("before.pdf", old);
        Path after = paper("after.pdf", new WrittenPaper().paragraphs(PAPER[1], PAPER[2], PAPER[3], PAPER[0]));
        VersionComparison comparison = compare(before, after, old.highlight("m", "cải tạo hệ thống chiếu sáng"));
        assertThat(comparison.places().get(0).state()).isEqualTo(PlaceState.MOVED);
        assertThat(comparison.changes()).extracting(VersionComparison.Change::kind).containsExactly(ChangeKind.MOVED);
    }

    @Test
    void shouldCallAnInsertedPageNewAndTheNextOnesMoved() throws Exception {
        WrittenPaper old = new WrittenPaper().paragraphs(PAPER[0]).page(PAPER[1]).page(PAPER[2]);
        Path before = paper("before.pdf", old);
        Path after = paper("after.pdf", new WrittenPaper().paragraphs(PAPER[0]).page(PAPER[3]).page(PAPER[1]));
        VersionComparison comparison = compare(before, after, old.highlight("m", "định kỳ hằng quý"), old.highlight("n", "ngân sách tỉnh"));
        assertThat(comparison.pages()).containsExactly(new VersionComparison.Page(1, PageState.SAME, 1),
                new VersionComparison.Page(2, PageState.NEW, null), new VersionComparison.Page(3, PageState.MOVED, 2));
        assertThat(comparison.removed()).containsExactly(3);
        assertThat(comparison.places()).extracting(Place::state).containsExactly(PlaceState.MOVED, PlaceState.NOT_PLACED);
        assertThat(comparison.places()).extracting(Place::page).containsExactly(3, 3);
    }

    @Test
    void shouldNotGuessWhichOfTwoEqualSentencesIsLeft() throws Exception {
        String twin = "Hội nghị thống nhất với nội dung tờ trình của Sở Tài chính.";
        WrittenPaper old = new WrittenPaper().paragraphs(PAPER[0], twin, twin, PAPER[1]);
        Path before = paper("before.pdf", old);
        Path after = paper("after.pdf", new WrittenPaper().paragraphs(PAPER[0], twin, PAPER[1]));
        assertThat(compare(before, after, old.highlight("m", "thống nhất với nội dung tờ trình")).places().get(0).state())
                .isEqualTo(PlaceState.NOT_PLACED);
    }

    @Test
    void shouldCallAMarkChangedWhoseWordsWereEdited() throws Exception {
        WrittenPaper old = new WrittenPaper().paragraphs(PAPER);
        Path before = paper("before.pdf", old);
        Path after = paper("after.pdf", new WrittenPaper().paragraphs(PAPER[0], PAPER[1].replace("hằng quý", "hằng tháng"), PAPER[2], PAPER[3]));
        Place place = compare(before, after, old.highlight("m", "định kỳ hằng quý báo cáo")).places().get(0);
        assertThat(place.state()).isEqualTo(PlaceState.CHANGED);
        assertThat(place.exact()).isEqualTo("định kỳ hằng tháng báo cáo");
    }

    @Test
    void shouldLetAPenStrokeFollowTheWordsUnderItAndKeepItsPressure() throws Exception {
        WrittenPaper old = new WrittenPaper().paragraphs(PAPER);
        Path before = paper("before.pdf", old);
        Path after = paper("after.pdf", new WrittenPaper().paragraphs("Căn cứ Luật Đầu tư công;", PAPER[0], PAPER[1], PAPER[2], PAPER[3]));
        double y = MarkShape.of(old.highlight("m", "Sở Xây dựng").geometry()).orElseThrow().quads().get(0)[7];
        String stroke = "{\"strokes\":[[130,%s,190,%s]],\"pressures\":[[0.5,0.75]]}";
        Place place = compare(before, after, new Mark("m", 1, "INK", stroke.formatted(y, y), null, null, null)).places().get(0);
        assertThat(place.state()).isEqualTo(PlaceState.SAME);
        assertThat(place.geometry()).contains("\"pressures\":[[0.5,0.75]]");
        assertThat(MarkShape.of(place.geometry()).orElseThrow().bounds().getY()).isCloseTo(y - old.leading(), Offset.offset(0.1));
    }

    @Test
    void shouldFindAScannedPageByItsLookAndLeaveTheMarkOfAnotherOne() throws Exception {
        Path before = paper("before.pdf", new WrittenPaper().paragraphs(PAPER[0]).scan(1).scan(2));
        Path after = paper("after.pdf", new WrittenPaper().paragraphs(PAPER[0]).scan(3).scan(1));
        String box = "{\"rect\":[100,200,50,20]}";
        VersionComparison comparison = compare(before, after, new Mark("m", 2, "BOX", box, null, null, null), new Mark("n", 3, "BOX", box, null, null, null));
        assertThat(comparison.places()).containsExactly(new Place("m", PlaceState.MOVED, 3, box, null, null, null),
                new Place("n", PlaceState.NOT_PLACED, 3, box, null, null, null));
        assertThat(comparison.pages()).extracting(VersionComparison.Page::state).containsExactly(PageState.SAME, PageState.NEW, PageState.MOVED);
        assertThat(comparison.removed()).containsExactly(3);
    }

    @Test
    void shouldGiveGeometryInTheCoordinatesOfTurnedAndCroppedPages() throws Exception {
        PDRectangle crop = new PDRectangle(20, 30, 560, 800);
        WrittenPaper old = new WrittenPaper().cropped(crop).paragraphs(PAPER);
        Path before = paper("before.pdf", old);
        Mark mark = old.highlight("m", "Sở Xây dựng chủ trì,");
        Path after = paper("after.pdf", new WrittenPaper().cropped(new PDRectangle(10, 10, 580, 820)).turned(90).paragraphs(PAPER));
        VersionComparison comparison = compare(before, after, mark);
        assertThat(comparison.changes()).isEmpty();
        assertThat(comparison.places().get(0).geometry()).isEqualTo(mark.geometry());
    }
}
