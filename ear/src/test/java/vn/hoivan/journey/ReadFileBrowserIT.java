package vn.hoivan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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
    void shouldLeadByPagesAndOutlineBesideThePaper() {
        Page page = as("vanthu", "/index.xhtml");
        page.navigate("/viewer/?file=" + upload(page, "nhieu-trang.pdf", PaperPdf.of(IntStream.rangeClosed(1, 120)
                .mapToObj(number -> "Trang so " + number).toArray(String[]::new))));
        assertThat(page.locator(".thumb")).hasCount(120);
        assertThat(page.locator(".thumb[data-page='1'] canvas")).hasCount(1);
        assertThat(page.locator(".thumb[data-page='120'] canvas")).hasCount(0);
        page.locator(".thumb[aria-current]").focus();
        page.keyboard().press("End");
        assertThat(page.locator(".thumb[data-page='120']")).isFocused();
        assertThat(page.locator(".thumb[data-page='120'] canvas")).hasCount(1);
        assertThat(page.locator(".thumb[data-page='1'] canvas")).hasCount(0);
        page.keyboard().press("Enter");
        assertThat(page.locator(".page-box")).hasValue("120");
        assertThat(page.locator(".thumb[aria-current]")).hasAttribute("data-page", "120");

        page.locator("#tab-pages").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#tab-outline")).isFocused();
        assertThat(page.getByRole(AriaRole.TABPANEL)).containsText("không có mục lục");
        picture(page, "viewer-outline");
    }

    @Test
    void shouldListAllThatIsFoundWithTheWordsAroundIt() {
        Page page = as("vanthu", "/index.xhtml");
        page.navigate("/viewer/?file=" + upload(page, "tim.pdf"));
        assertThat(page.locator(".page-total")).hasText("/ 2");
        page.keyboard().press("Control+f");
        page.keyboard().type("dieu");
        assertThat(page.locator(".hit")).hasCount(2);
        assertThat(page.locator(".hit").first()).containsText("Dieu 1. Phan bo von");
        assertThat(page.locator(".hit mark").first()).hasText("Dieu");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator(".hit").last()).hasAttribute("aria-current", "true");
        assertThat(page.locator(".find-count")).hasText("2/2");
        picture(page, "viewer-find");
        page.keyboard().press("Escape");
        assertThat(page.locator(".find")).isHidden();
    }

    @Test
    void shouldFindAndSelectTheNumberThatStandsInASignature() {
        Page page = as("vanthu", "/index.xhtml");
        page.navigate("/viewer/?file=" + upload(page, "da-ky.pdf", SignedLook.of("QUYET DINH", "So: 1287/QD-UBND")));
        assertThat(page.locator(".page-total")).hasText("/ 1");
        page.keyboard().press("Control+f");
        page.keyboard().type("1287/QĐ");
        assertThat(page.locator(".find-count")).hasText("1/1");
        page.keyboard().press("Escape");
        page.waitForFunction("() => String(getSelection()).includes('1287/QD')");
    }

    @Test
    void shouldNeedFewRequestsBeforeTheFirstPage() {
        Page page = as("vanthu", "/index.xhtml");
        String address = "/viewer/?file=" + upload(page, "it-luot.pdf");
        org.assertj.core.api.Assertions.assertThat(requestsForPageOne(page, address)).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void shouldGiveOlderTabletsTheLegacyBuild() {
        Page page = as("vanthu", "/index.xhtml");
        String address = "/viewer/?file=" + upload(page, "may-cu.pdf");
        page.addInitScript("delete Promise.withResolvers; delete URL.parse; delete RegExp.escape; delete Math.sumPrecise; delete Uint8Array.fromBase64;");
        org.assertj.core.api.Assertions.assertThat(requestsForPageOne(page, address))
                .anyMatch(url -> url.contains("/legacy/build/pdf.worker")).noneMatch(url -> url.matches(".*/pdfjs-dist/[\\d.]+/build/.*"));
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
        tryAgain(page);
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
        tryAgain(page);
        assertThat(page.locator(".page[data-page-number='1'] .textLayer")).containsText("QUYET DINH");
    }

    /** From a page that asks for nothing itself. */
    private static List<String> requestsForPageOne(Page page, String address) {
        page.navigate("about:blank");
        List<String> requests = new CopyOnWriteArrayList<>();
        page.onRequestFinished(request -> requests.add(request.url()));
        page.navigate(address);
        assertThat(page.locator(".page[data-page-number='1'] .textLayer")).containsText("QUYET DINH");
        return requests;
    }

    private static String upload(Page page, String name) {
        return upload(page, name, PAPER);
    }

    private static String upload(Page page, String name, byte[] paper) {
        var answer = page.request().post("/api/v1/files", RequestOptions.create()
                .setHeader("X-Requested-With", "hoivan")
                .setMultipart(FormData.create().set("file", new FilePayload(name, "application/pdf", paper))));
        Matcher id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(answer.text());
        org.assertj.core.api.Assertions.assertThat(id.find()).as(answer.text()).isTrue();
        return id.group(1);
    }
}
