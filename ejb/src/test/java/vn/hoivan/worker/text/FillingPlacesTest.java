package vn.hoivan.worker.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hoivan.worker.Area;
import vn.hoivan.worker.FillPlaces;
import vn.hoivan.worker.FindPlaces;
import vn.hoivan.worker.OfficialPaper.Blank;
import vn.hoivan.worker.ProposeRegistration;
import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.RegistrationProposal;
import vn.hoivan.worker.SigningPlaces;
import vn.hoivan.worker.TextPlace;
import vn.hoivan.worker.WrittenPdf;
import vn.hoivan.worker.pdf.PdfFixture;

class FillingPlacesTest {

    private static final float DPI = 100;
    private static final LocalDate DATE = LocalDate.of(2026, 2, 7);

    @TempDir
    Path folder;

    private Path draft(PaperFixture paper) throws IOException {
        return paper.write(folder.resolve("draft.pdf"));
    }

    private SigningPlaces places(Path draft) throws IOException, Refusal {
        return new FindingPlaces().run(new FindPlaces(draft.toString(), 36));
    }

    private Path fill(Path draft, Integer number, LocalDate date) throws IOException, Refusal {
        return fill(draft, number, date, places(draft));
    }

    private Path fill(Path draft, Integer number, LocalDate date, SigningPlaces places) throws IOException, Refusal {
        Path output = folder.resolve("filled.pdf");
        WrittenPdf written = new FillingPlaces().run(new FillPlaces(draft.toString(), output.toString(), number, date, places));
        assertThat(Files.size(output)).isEqualTo(written.bytes());
        return output;
    }

    private static RegistrationProposal read(Path file) throws IOException, Refusal {
        return new ProposingRegistration().run(new ProposeRegistration(file.toString()));
    }

    @Test
    void shouldRefuseASignedDraft() throws Exception {
        Path signed = folder.resolve("signed.pdf");
        PdfFixture.document().page("Số: /QĐ-UBND").signatureShowing("ký", new PDRectangle(100, 100, 50, 20)).save(signed);
        assertThat(places(signed).signed()).isTrue();
        assertThatThrownBy(() -> fill(signed, 5, DATE)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.SIGNED));
    }

    @ParameterizedTest
    @EnumSource(Blank.class)
    void shouldPrintNumberAndDateSoThatTheyReadAsOneWithThePrintedWords(Blank blank) throws Exception {
        RegistrationProposal filled = read(fill(draft(PaperFixture.letter().open(blank)), 5, DATE));
        assertThat(filled.reference().value()).isEqualTo("05/SNV-VP");
        assertThat(filled.issuedDate().value()).isEqualTo("2026-02-07");
    }

    @ParameterizedTest
    @CsvSource({"5, 2026-02-07, 'Số: 05/QĐ-UBND', ngày 07 tháng 02 năm 2026",
        "123456, 2026-11-23, 'Số: 123456/QĐ-UBND', ngày 23 tháng 11 năm 2026",
        "10, 2026-03-10, 'Số: 10/QĐ-UBND', ngày 10 tháng 3 năm 2026"})
    void shouldWriteLeadingNoughtsAsTheDecreeSays(int number, LocalDate date, String reference, String dated) throws Exception {
        Path filled = fill(draft(PaperFixture.decision().open(Blank.SPACES)), number, date);
        try (PDDocument document = Loader.loadPDF(filled.toFile())) {
            assertThat(new PageStripper(document).read(1).text()).contains(reference, dated);
        }
    }

    @Test
    void shouldLeaveOpenWhatIsNotGiven() throws Exception {
        RegistrationProposal filled = read(fill(draft(PaperFixture.decision().open(Blank.SPACES)), 12, null));
        assertThat(filled.number().value()).isEqualTo("12");
        assertThat(filled.issuedDate()).isNull();
    }

    @Test
    void shouldPrintWhereAPersonPutIt() throws Exception {
        Path draft = draft(PaperFixture.decision());
        TextPlace dragged = new TextPlace(new Area(1, 300, 400, 60, 14), TextPlace.Align.CENTRE, 403, 13, false, false, null, 1);
        Path filled = fill(draft, 7, null, new SigningPlaces(dragged, null, null, null, null, null, null, null, null, null, false));
        try (PDDocument document = Loader.loadPDF(filled.toFile())) {
            assertThat(new PageStripper(document).read(1).lines()).anySatisfy(line -> {
                assertThat(line.text()).isEqualTo("07");
                assertThat(line.left()).isBetween(300f, 360f);
            });
        }
    }

    @Test
    void shouldEmbedItsFonts() throws Exception {
        Path filled = fill(draft(PaperFixture.decision().open(Blank.DOTS)), 5, DATE);
        try (PDDocument document = Loader.loadPDF(filled.toFile())) {
            var form = document.getPage(0).getResources();
            for (var name : form.getXObjectNames()) {
                var overlay = ((org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject) form.getXObject(name)).getResources();
                for (var font : overlay.getFontNames()) {
                    assertThat(overlay.getFont(font).isEmbedded()).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Blank.class)
    void shouldChangeNothingButTheBlanks(Blank blank) throws Exception {
        Path draft = draft(PaperFixture.letter().open(blank));
        SigningPlaces places = places(draft);
        BufferedImage before = picture(draft);
        BufferedImage after = picture(fill(draft, 5, DATE));
        List<TextPlace> blanks = List.of(places.number(), places.day(), places.month());
        int changed = 0;
        for (int y = 0; y < before.getHeight(); y++) {
            for (int x = 0; x < before.getWidth(); x++) {
                if (before.getRGB(x, y) != after.getRGB(x, y)) {
                    changed++;
                    float left = x * 72 / DPI;
                    double up = PDRectangle.A4.getHeight() - y * 72 / DPI;
                    assertThat(blanks).as("pixel %s %s", left, up).anyMatch(place -> contains(place.area(), left, up));
                }
            }
        }
        assertThat(changed).isPositive();
    }

    private static boolean contains(Area area, double x, double y) {
        return x >= area.x() - 1 && x <= area.x() + area.width() + 1 && y >= area.y() - 1
                && y <= area.y() + area.height() + 1;
    }

    @Test
    void shouldLeaveNoDots() throws Exception {
        Path draft = draft(PaperFixture.letter().open(Blank.DOTS));
        Area dots = places(draft).number().dots();
        BufferedImage before = picture(draft);
        BufferedImage after = picture(fill(draft, 5, DATE));
        // the left half of the blank: the number stands at its right end
        assertThat(ink(before, dots)).isPositive();
        assertThat(ink(after, dots)).isZero();
    }

    private static int ink(BufferedImage picture, Area area) {
        int dark = 0;
        for (double x = area.x(); x < area.x() + area.width() / 2; x += 72 / DPI) {
            for (double y = area.y(); y < area.y() + area.height(); y += 72 / DPI) {
                int rgb = picture.getRGB((int) (x * DPI / 72), (int) ((PDRectangle.A4.getHeight() - y) * DPI / 72));
                dark += (rgb & 0xff) < 128 ? 1 : 0;
            }
        }
        return dark;
    }

    private static BufferedImage picture(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFRenderer(document).renderImageWithDPI(0, DPI);
        }
    }
}
