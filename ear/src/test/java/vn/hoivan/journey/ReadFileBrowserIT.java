package vn.hoivan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;

import vn.hoivan.it.PaperPdf;

/** Reading one file on screen: what everybody who handles papers does all day. */
class ReadFileBrowserIT extends BrowserJourney {

    private static final byte[] PAPER = PaperPdf.of("QUYET DINH\nVe viec phan bo von", "Dieu 1. Phan bo von dau tu\nDieu 2. Hieu luc");

    @Test
    void shouldShowPagesAndFindWordsWithoutLeavingTheKeyboard() {
        Page page = as("vanthu", "/index.xhtml");
        page.navigate("/viewer/?file=" + upload(page, "quyet-dinh.pdf"));
        assertThat(page.locator(".page[data-page-number='1'] .textLayer")).containsText("QUYET DINH");
        assertThat(page.locator(".page-total")).hasText("/ 2");

        page.keyboard().press("j");
        assertThat(page.locator(".page-box")).hasValue("2");
        page.keyboard().press("Control+f");
        page.keyboard().type("điều");
        assertThat(page.locator(".find-count")).hasText(Pattern.compile("/2$"));
        page.keyboard().press("Escape");
        page.keyboard().press("r");
        assertThat(page.locator(".page[data-page-number='2'] .textLayer")).hasAttribute("data-main-rotation", "90");
        page.keyboard().press("?");
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        picture(page, "viewer-keys");
    }

    @Test
    void shouldComeBackToThePageReadLast() {
        Page page = as("vanthu", "/index.xhtml");
        String address = "/viewer/?file=" + upload(page, "doc-tiep.pdf");
        page.navigate(address);
        assertThat(page.locator(".page-total")).hasText("/ 2");
        page.keyboard().press("j");
        assertThat(page.locator(".page-box")).hasValue("2");
        page.navigate("/index.xhtml");
        page.navigate(address);
        assertThat(page.locator(".page-box")).hasValue("2");
    }

    @Test
    void shouldBeASlimBarInTheFrameOfAnotherPage() {
        Page page = as("vanthu", "/index.xhtml");
        String id = upload(page, "trong-khung.pdf");
        page.evaluate("id => { const frame = document.createElement('iframe'); frame.src = '/viewer/?file=' + id; document.body.append(frame); }", id);
        FrameLocator frame = page.frameLocator("iframe[src$='" + id + "']");
        assertThat(frame.locator(".page[data-page-number='1'] .textLayer")).containsText("QUYET DINH");
        assertThat(frame.locator("#tools")).isHidden();
    }

    @Test
    void shouldSendAVisitorToTheLogInAndBack() {
        Page clerk = as("vanthu", "/index.xhtml");
        String address = "/viewer/?file=" + upload(clerk, "sau-dang-nhap.pdf");
        Page page = visitor(address, 1440, 900, "vi-VN");
        page.locator("#message a").click();
        page.locator("[id='login:userName']").fill("vanthu");
        page.locator("[id='login:password']").fill(PASSWORD);
        page.locator("[id='login:logIn']").click();
        assertThat(page.locator(".page[data-page-number='1'] .textLayer")).containsText("QUYET DINH");
    }

    @Test
    void shouldSayThatNothingIsThereToWhoMayNotOpenIt() {
        Page clerk = as("vanthu", "/index.xhtml");
        String id = upload(clerk, "rieng.pdf");
        Page other = as("khach", "/index.xhtml", 390, 844, "en-GB");
        other.navigate("/viewer/?file=" + id);
        assertThat(other.locator("#message")).containsText("not");
        assertThat(other.locator("canvas")).hasCount(0);
    }

    @Test
    void shouldOutlastALostConnectionWhileReading() {
        Page page = as("vanthu", "/index.xhtml");
        String id = upload(page, "mat-mang.pdf");
        boolean[] lost = {true};
        page.route(Pattern.compile("/files/[^/]+/view$"), route -> {
            if (lost[0]) {
                route.abort();
            } else {
                route.resume();
            }
        });
        page.navigate("/viewer/?file=" + id);
        assertThat(page.locator("#notice")).isVisible();
        lost[0] = false;
        page.locator("#notice button").click();
        assertThat(page.locator(".page[data-page-number='1'] .textLayer")).containsText("QUYET DINH");
        assertThat(page.locator("#notice")).isHidden();
    }

    @Test
    void shouldWaitForLogInWhenTheSessionEndsWhileReading() {
        Page page = as("vanthu", "/index.xhtml");
        String id = upload(page, "het-phien.pdf");
        boolean[] ended = {true};
        page.route(Pattern.compile("/files/[^/]+/view$"), route -> {
            if (ended[0]) {
                route.fulfill(new Route.FulfillOptions().setStatus(401).setContentType("application/problem+json").setBody("{}"));
            } else {
                route.resume();
            }
        });
        page.navigate("/viewer/?file=" + id);
        assertThat(page.locator("#notice a")).hasAttribute("href", Pattern.compile("login\\.xhtml\\?from=%2Fviewer%2F"));
        ended[0] = false;
        page.locator("#notice button").click();
        assertThat(page.locator(".page[data-page-number='1'] .textLayer")).containsText("QUYET DINH");
    }

    private static String upload(Page page, String name) {
        var answer = page.request().post("/api/v1/files", RequestOptions.create()
                .setHeader("X-Requested-With", "hoivan")
                .setMultipart(FormData.create().set("file", new FilePayload(name, "application/pdf", PAPER))));
        Matcher id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(answer.text());
        org.assertj.core.api.Assertions.assertThat(id.find()).as(answer.text()).isTrue();
        return id.group(1);
    }
}
