package vn.hoivan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.regex.Pattern;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.hoivan.it.PaperPdf;

/** Where an official stopped reading, and what they find when a paper they have read is replaced. */
class ChangesBrowserIT extends BrowserJourney {

    private static final String READER = "daibieu1";
    private static final byte[] FIRST = PaperPdf.of(
            "TO TRINH\nVe viec phan bo von dau tu cong\nTong kinh phi la muoi ty dong cho nam nay\nKinh gui Uy ban nhan dan tinh",
            "Phan hai\nNguon von dau tu tu ngan sach tinh\nTo chuc thuc hien theo quy dinh");
    private static final byte[] SECOND = PaperPdf.of(
            "TO TRINH\nVe viec phan bo von dau tu cong\nTong kinh phi la chin ty dong cho nam nay\nKinh gui Uy ban nhan dan tinh",
            "Phu luc moi ve danh muc du an\nDu an cau qua song va truong hoc",
            "Phan hai\nNguon von dau tu tu ngan sach tinh\nTo chuc thuc hien theo quy dinh");

    private final DemoApi secretary = DemoApi.as("thuky");
    private String meeting;
    private String paper;
    private String version;

    @BeforeEach
    void publishAPack() {
        OffsetDateTime start = OffsetDateTime.now().plusDays(2);
        meeting = id(secretary.post("meetings", "{\"title\":\"Phiên họp có bản thay thế\",\"body\":\"" + secretary.body("Ủy ban nhân dân")
                + "\",\"startsAt\":\"" + start + "\",\"endsAt\":\"" + start.plusHours(2) + "\"}"));
        addPaper("Phân bổ vốn đầu tư", "Tờ trình phân bổ vốn", FIRST);
        addPaper("Tình hình thực hiện", "Báo cáo", PaperPdf.of("BAO CAO\nTinh hinh thuc hien"));
        secretary.post("meetings/" + meeting + "/publish", "{\"notify\":false}");
        JsonObject published = published();
        paper = id(published);
        version = text(published, "versionId");
    }

    @Test
    void shouldReadOnWhereOneStoppedOnAnotherDevice() {
        Page tablet = onTablet(READER, pack());
        openPaper(tablet);
        turnTo(tablet, 2);
        Page desk = as(READER, pack());
        assertThat(desk.locator(".where")).containsText("Tờ trình phân bổ vốn");
        assertThat(desk.locator(".textLayer", new Page.LocatorOptions().setHasText("Phan hai"))).isVisible();
        assertThat(desk.locator(".page-box")).hasValue(tablet.locator(".page-box").inputValue());
        assertThat(desk.locator("#agenda .paper").first()).containsText(Pattern.compile("đã xem|Đã đọc"));
    }

    @Test
    void shouldFindInTheWholePackOrInThePaperInView() {
        Page page = as(READER, pack());
        openPaper(page);
        page.keyboard().press("/");
        page.keyboard().type("tinh");
        assertThat(page.locator(".hits-list h3", new Page.LocatorOptions().setHasText("Báo cáo"))).hasCount(1);
        assertThat(page.locator(".hits-list h3", new Page.LocatorOptions().setHasText("Tờ trình phân bổ vốn"))).hasCount(1);
        page.locator(".find button", new Page.LocatorOptions().setHasText("Chỉ tài liệu này")).click();
        assertThat(page.locator(".hits-list h3")).hasCount(1);
        assertThat(page.locator(".hit")).hasCount(2);
        page.locator(".hit").last().click();
        assertThat(page.locator(".textLayer .highlight.selected")).hasText("tinh");
        picture(page, "viewer-find-pack");
    }

    @Test
    void shouldReadTwoPapersSideBySideWithoutAMouse() {
        Page page = as(READER, pack());
        openPaper(page);
        page.keyboard().press("d");
        FrameLocator other = page.frameLocator(".beside-frame");
        assertThat(other.locator(".textLayer").first()).containsText("BAO CAO");
        assertThat(other.locator("#viewerContainer")).isFocused();
        page.keyboard().press("F6");
        assertThat(page.locator("#viewerContainer")).isFocused();
        picture(page, "viewer-beside");
        page.keyboard().press("Escape");
        assertThat(page.locator(".beside")).isHidden();
        page.keyboard().press("?");
        assertThat(page.locator(".sheet kbd").allInnerTexts()).doesNotHaveDuplicates();
    }

    @Test
    void shouldMarkAndListWhatHasChangedInThePackSinceItWasRead() {
        Page page = as(READER, pack());
        openPaper(page);
        turnTo(page, 2);
        replace();
        page.navigate(pack());
        assertThat(page.locator("#tab-changes .tab-count")).hasText("1");
        page.locator("#tab-changes").click();
        assertThat(page.locator(".changes-list h3").first()).containsText("Tờ trình phân bổ vốn");
        assertThat(page.locator(".change-row", new Page.LocatorOptions().setHasText("Trang mới"))).hasCount(1);
        assertThat(page.locator(".change-row", new Page.LocatorOptions().setHasText("muoi")).first()).containsText("chin");

        page.locator("#viewerContainer").focus();
        page.keyboard().press(".");
        assertThat(page.locator(".change.selected .change-words").first()).isVisible();
        page.locator("button.change-row", new Page.LocatorOptions().setHasText("muoi")).click();
        assertThat(page.locator(".change-replaced.selected .change-bar")).isVisible();
        assertThat(page.locator("#live")).containsText("chin");
        picture(page, "viewer-changes");
        page.waitForResponse(Pattern.compile("/changes/seen$"), () -> page.locator(".changes-seen").click());
        assertThat(page.locator("#tab-changes .tab-count")).hasCount(0);

        Page desk = as(READER, pack());
        desk.locator("#tab-changes").click();
        assertThat(desk.locator(".changes-paper.seen h3")).containsText("Tờ trình phân bổ vốn");
        assertThat(desk.locator("#tab-changes .tab-count")).hasCount(0);
        assertThat(desk.locator(".changes-seen")).hasCount(0);
    }

    @Test
    void shouldCompareTwoVersionsSideBySide() {
        replace();
        String newer = text(published(), "versionId");
        Page page = as(READER, "/viewer/?version=" + newer);
        assertThat(page.locator(".page-total")).hasText("/ 3");
        page.locator("#tab-changes").click();
        assertThat(page.locator(".version")).hasCount(2);
        assertThat(page.locator(".version").first()).containsText("Sửa số liệu");
        page.locator(".versions-compare button").click();
        FrameLocator older = page.frameLocator(".beside-frame");
        assertThat(older.locator(".change-replaced")).hasCount(1);
        page.locator("#viewerContainer").focus();
        page.keyboard().press(".");
        assertThat(page.locator(".change-replaced.selected")).hasCount(1);
        assertThat(older.locator(".change-replaced.selected")).hasCount(1);
        assertThat(page.locator(".change-replaced .change-bar")).isVisible();
        picture(page, "viewer-compare");
    }

    private void replace() {
        secretary.put("papers/" + paper + "/file", "{\"fileId\":\"" + secretary.upload("ban-moi.pdf", SECOND) + "\",\"note\":\"Sửa số liệu\"}");
        secretary.post("meetings/" + meeting + "/publish", "{\"notify\":false}");
    }

    private void addPaper(String item, String title, byte[] pdf) {
        String itemId = id(secretary.post("meetings/" + meeting + "/agenda-items", "{\"title\":\"" + item + "\"}"));
        secretary.post("agenda-items/" + itemId + "/papers", "{\"title\":\"" + title + "\",\"fileId\":\"" + secretary.upload("tai-lieu.pdf", pdf) + "\"}");
    }

    private JsonObject published() {
        return secretary.get("meetings/" + meeting).getAsJsonObject().getAsJsonArray("items").get(0).getAsJsonObject()
                .getAsJsonArray("papers").get(0).getAsJsonObject();
    }

    private String pack() {
        return "/viewer/?meeting=" + meeting;
    }

    private static void openPaper(Page page) {
        assertThat(page.locator(".page-total")).hasText(Pattern.compile("/ \\d+"));
        if (!page.locator("#agenda button.paper").first().isVisible()) {
            page.locator("[data-action='agenda']").first().click();
        }
        page.locator("#agenda button.paper").first().click();
        assertThat(page.locator(".textLayer", new Page.LocatorOptions().setHasText("TO TRINH"))).isVisible();
    }

    /** Turns one page on and waits until the server knows. @param page of the paper */
    private void turnTo(Page page, int number) {
        page.locator("#viewerContainer").focus();
        page.waitForResponse(answer -> answer.url().endsWith("/reading") && "PUT".equals(answer.request().method())
                && answer.request().postData().contains("\"page\":" + number), () -> page.keyboard().press("j"));
        assertThat(DemoApi.as(READER).get("paper-versions/" + version + "/reading").getAsJsonObject().get("page").getAsInt()).isEqualTo(number);
    }

    private static String id(JsonElement object) {
        return text(object, "id");
    }

    private static String text(JsonElement object, String name) {
        return object.getAsJsonObject().get(name).getAsString();
    }
}
