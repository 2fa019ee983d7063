package vn.hoivan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import vn.hoivan.it.OfficePaper;

class UploadBrowserIT extends BrowserJourney {

    /** Files are prepared in the background, on a machine that may be busy. */
    private static final LocatorAssertions.ContainsTextOptions LONG = new LocatorAssertions.ContainsTextOptions().setTimeout(300_000);

    @Test
    void shouldSayBesideEachFileWhatIsWrongWithIt() {
        Page page = as("chuyenvien", "/meetings/submit.xhtml");
        assertThat(dropped(page, "anh.pdf", ("\u0089PNG " + UUID.randomUUID()).getBytes(StandardCharsets.ISO_8859_1)))
                .containsText("không phải PDF hay tệp văn phòng");
        assertThat(dropped(page, "trong.pdf", new byte[0])).containsText("Tệp trống");
        assertThat(dropped(page, "mat.docx", OfficePaper.withPassword())).containsText("có mật khẩu");
        assertThat(dropped(page, "cut.pdf", ("%PDF-1.7 cut " + UUID.randomUUID()).getBytes(StandardCharsets.ISO_8859_1)))
                .containsText("bị hỏng hoặc chưa tải đủ", LONG);
        page.locator(".hv-upload").first().evaluate("box => box.dataset.largest = 10");
        assertThat(dropped(page, "lon.pdf", "%PDF-1.7 large".getBytes(StandardCharsets.ISO_8859_1))).containsText("lớn hơn");
        picture(page, "upload-refused");
    }

    @Test
    void shouldShowAWordFileAsPages() {
        Page page = as("chuyenvien", "/meetings/submit.xhtml", 1024, 768, "en-GB");
        assertThat(dropped(page, "to-trinh.docx", OfficePaper.docx("Kính trình " + UUID.randomUUID()))).containsText("Pages: 1", LONG);
        picture(page, "upload-word");
    }

    /** @return what is said of the file */
    private static Locator dropped(Page page, String name, byte[] bytes) {
        page.locator(".hv-upload input[type=file]").first().setInputFiles(new FilePayload(name, "application/octet-stream", bytes));
        return page.locator(".hv-upload__file").filter(new Locator.FilterOptions().setHasText(name)).locator(".hv-upload__state");
    }
}
