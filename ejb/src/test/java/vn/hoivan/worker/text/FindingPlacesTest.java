package vn.hoivan.worker.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hoivan.documents.DocumentType;
import vn.hoivan.worker.Area;
import vn.hoivan.worker.FindPlaces;
import vn.hoivan.worker.OfficialPaper.Blank;
import vn.hoivan.worker.OfficialPaper.Signature;
import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.SigningPlaces;

class FindingPlacesTest {

    private static final double SEAL = 36;

    @TempDir
    Path folder;

    private SigningPlaces find(PaperFixture paper) throws IOException, Refusal {
        return find(paper.write(folder.resolve("draft.pdf")));
    }

    private static SigningPlaces find(Path file) throws IOException, Refusal {
        return new FindingPlaces().run(new FindPlaces(file.toString(), SEAL));
    }

    @Test
    void shouldRefuseWhatIsNoPdf() throws IOException {
        Path file = Files.writeString(folder.resolve("draft.pdf"), "draft");
        assertThatThrownBy(() -> find(file)).isInstanceOf(Refusal.class);
    }

    @Test
    void shouldFindNothingToFillWhereNumberAndDateArePrinted() throws Exception {
        SigningPlaces places = find(PaperFixture.decision());
        assertThat(places.number()).isNull();
        assertThat(places.day()).isNull();
        assertThat(places.month()).isNull();
        assertThat(places.printedNumber()).isEqualTo("05/QĐ-UBND");
        assertThat(places.printedDate()).isEqualTo("2026-02-05");
        assertThat(places.signature()).isNotNull();
    }

    @Test
    void shouldLeaveTurnedPagesToPeople() throws Exception {
        Path file = PaperFixture.decision().open(Blank.DOTS).write(folder.resolve("draft.pdf"));
        Path turned = folder.resolve("turned.pdf");
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            document.getPages().forEach(page -> page.setRotation(90));
            document.save(turned.toFile());
        }
        assertThat(find(turned)).isEqualTo(new SigningPlaces(null, null, null, null, null, null, null, null, null, null, false));
    }

    @ParameterizedTest
    @EnumSource(Blank.class)
    void shouldFindTheBlanksOfNumberAndDate(Blank blank) throws Exception {
        SigningPlaces places = find(PaperFixture.letter().open(blank));
        assertThat(List.of(places.number(), places.day(), places.month())).allSatisfy(place -> {
            assertThat(place.area().page()).isEqualTo(1);
            assertThat(place.area().width()).isGreaterThan(15);
            assertThat(place.size()).isEqualTo(13, within(0.1));
            assertThat(place.dots() != null).isEqualTo(blank == Blank.DOTS);
        });
        assertThat(places.number().italic()).isFalse();
        assertThat(places.day().italic()).isTrue();
        assertThat(places.day().baseline()).isEqualTo(places.month().baseline());
        assertThat(places.day().area().x()).isLessThan(places.month().area().x());
        assertThat(places.year()).isNull();
    }

    @Test
    void shouldFindTheBlanksInDecomposedText() throws Exception {
        SigningPlaces places = find(PaperFixture.letter().open(Blank.DOTS).decomposed());
        assertThat(places.number()).isNotNull();
        assertThat(places.month()).isNotNull();
    }

    @Test
    void shouldPutTheSignatureBetweenTitleAndNameOnTheLastPage() throws Exception {
        SigningPlaces places = find(PaperFixture.decision().open(Blank.SPACES).articles(10));
        Area room = places.signature().area();
        assertThat(room.page()).isEqualTo(2);
        assertThat(places.title()).isEqualTo("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH");
        assertThat(places.name()).isEqualTo("Trần Quốc Bảo");
        try (PDDocument document = Loader.loadPDF(folder.resolve("draft.pdf").toFile())) {
            ReadPage page = new PageStripper(document).read(2);
            assertThat(page.lines()).noneMatch(line -> page.upward(line.baseline()) > room.y()
                    && page.upward(line.baseline()) < room.y() + room.height() && line.middle() > page.width() / 2);
        }
    }

    @Test
    void shouldLayTheSealInRealSizeOverTheLeftThirdOfTheSignature() throws Exception {
        SigningPlaces places = find(PaperFixture.decision().open(Blank.SPACES));
        Area signature = places.signature().area();
        Area seal = places.seal().area();
        assertThat(seal.width()).isEqualTo(SEAL * 72 / 25.4, within(0.01)).isEqualTo(seal.height());
        assertThat(seal.x() + seal.width()).isEqualTo(signature.x() + signature.width() / 3, within(0.01));
        assertThat(seal.y() + seal.height() / 2).isEqualTo(signature.y() + signature.height() / 2, within(0.01));
    }

    @Test
    void shouldTakeTheChairOfMinutes() throws Exception {
        SigningPlaces places = find(PaperFixture.decision().type(DocumentType.MINUTES, "BB-UBND").signedBy(
                new Signature(List.of("THƯ KÝ"), "Phạm Văn Hòa"), new Signature(List.of("CHỦ TỌA"), "Đỗ Minh Anh")));
        assertThat(places.title()).isEqualTo("CHỦ TỌA");
        assertThat(places.name()).isEqualTo("Đỗ Minh Anh");
        assertThat(places.signature().confidence()).isGreaterThan(0.9);
    }

    @Test
    void shouldBeUnsureWithoutAName() throws Exception {
        SigningPlaces places = find(PaperFixture.decision().signedBy("", "GIÁM ĐỐC"));
        assertThat(places.name()).isNull();
        assertThat(places.signature().confidence()).isLessThan(0.6);
    }
}
