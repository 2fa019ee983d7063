package vn.hoivan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import vn.hoivan.it.PaperPdf;

/** Whoever presses the back button sees what is, not what was, and does nothing twice. */
class BackBrowserIT extends BrowserJourney {

    private final String mark = UUID.randomUUID().toString();

    @Test
    void shouldNotProposeASubmissionTwice() {
        Page page = as("chuyenvien", "/meetings/submit.xhtml");
        page.locator("[id='submission:title']").fill("Xin ý kiến " + mark);
        page.locator("#submission input[type=file]").setInputFiles(new FilePayload("to-trinh.pdf", "application/pdf", PaperPdf.of("TO TRINH")));
        assertThat(page.locator("[id='submission:fileIds']")).not().hasValue("");
        page.locator("[id='submission:propose']").click();
        page.waitForURL("**/submissions.xhtml*");
        page.goBack();
        assertThat(page.locator("[id='submission:title']")).hasValue("");
        page.locator("[id='submission:propose']").click();
        assertThat(page.locator("[id='submission:title_message']")).not().isEmpty();
        page.navigate("/meetings/submissions.xhtml");
        assertThat(page.locator("#content tr", new Page.LocatorOptions().setHasText(mark))).hasCount(1);
    }

    @Test
    void shouldShowWorkAsItStandsNow() {
        String id = Papers.register("1/" + mark.substring(24), "Trả lời " + mark);
        Papers.direct(id, "chuyenvien");
        Page page = as("chuyenvien", "/documents/view.xhtml?id=" + id);
        page.locator("[id='part:takeOn']").click();
        assertThat(page.locator(".hv-states")).containsText("Đang xử lý");
        page.locator("[id='part:result']").fill("Đã trả lời.");
        page.locator("[id='part:finish']").click();
        assertThat(page.locator("#messages")).containsText("Đã hoàn thành");
        page.goBack();
        assertThat(page.locator(".hv-states")).containsText("Đã giải quyết");
        assertThat(page.locator("[id='part:finish']")).hasCount(0);
    }

    @Test
    void shouldShowNothingAfterLoggingOut() {
        String id = Papers.register("2/" + mark.substring(24), "Không cho xem lại " + mark);
        Page page = as("vanthu", "/documents/view.xhtml?id=" + id);
        assertThat(page.locator(".hv-document__side")).containsText(mark);
        page.locator("#personMenu summary").click();
        page.locator("#logOut").click();
        page.waitForURL("**/login.xhtml*");
        page.goBack();
        page.waitForURL("**/login.xhtml*");
        assertThat(page.locator("body")).not().containsText(mark);
    }
}
