package vn.hoivan.worker.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.hoivan.worker.Inspect;
import vn.hoivan.worker.Inspected;

class InspectingTest {

    private static final PDRectangle PLACE = new PDRectangle(100, 100, 200, 20);

    @TempDir
    Path folder;

    private PdfFixture fixture;

    @BeforeEach
    void open() {
        fixture = PdfFixture.document();
    }

    @Test
    void shouldFindNothingSpecialInAPlainDocument() throws Exception {
        fixture.pages(3, "Trang").pdf().getDocumentInformation().setTitle("Tờ trình");
        assertThat(inspect()).usingRecursiveComparison().isEqualTo(
                new Inspected(3, "Tờ trình", true, true, 0, false, List.of(), false));
    }

    @Test
    void shouldTellASignedScanFromAText() throws Exception {
        fixture.pdf().addPage(new PDPage(PDRectangle.A4));
        fixture.signatureShowing("Số 15", PLACE);
        fixture.pdf().getSignatureDictionaries().get(0).setByteRange(new int[] {0, 1, 2, 3});
        Inspected found = inspect();
        assertThat(found.signatures()).isOne();
        assertThat(found.text()).isTrue();
        assertThat(found.bodyText()).isFalse();
    }

    @Test
    void shouldFindNoTextInAScan() throws Exception {
        fixture.pdf().addPage(new PDPage(PDRectangle.A4));
        assertThat(inspect().text()).isFalse();
    }

    @Test
    void shouldSeeScripts() throws Exception {
        fixture.page("Một").pdf().getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
        assertThat(inspect().activeContent()).isTrue();
    }

    @Test
    void shouldNameFontsThatAreNotEmbedded() throws Exception {
        PDPage page = new PDPage();
        fixture.pdf().addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(fixture.pdf(), page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.TIMES_ROMAN), 12);
            content.showText("Times");
            content.endText();
        }
        assertThat(inspect().nonEmbeddedFonts()).containsExactly("Times-Roman");
    }

    @Test
    void shouldSayThatCopyingIsRestricted() throws Exception {
        Path file = fixture.page("Hạn chế").saveWithPassword(folder.resolve("restricted.pdf"), "");
        assertThat(new Inspecting().run(new Inspect(file.toString())).restricted()).isTrue();
    }

    private Inspected inspect() throws Exception {
        Path file = fixture.save(folder.resolve("inspected.pdf"));
        return new Inspecting().run(new Inspect(file.toString()));
    }
}
