package vn.hoivan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.BeforeEach;

import vn.hoivan.it.PaperPdf;

/** A journey of readers through a pack of their own: two papers of one meeting, published for each test. */
abstract class PackJourney extends BrowserJourney {

    protected static final String READER = "daibieu1";
    protected static final byte[] SUBMISSION = PaperPdf.of("TO TRINH\nVe viec phan bo von\nKinh gui Uy ban", "Phan hai\nNguon von dau tu");
    protected static final byte[] REPORT = PaperPdf.of("BAO CAO\nTinh hinh thuc hien");

    protected String meeting;
    protected String item;
    protected String paper;
    protected String version;

    @BeforeEach
    void publishAPack() {
        DemoApi secretary = DemoApi.as("thuky");
        OffsetDateTime start = OffsetDateTime.now().plusDays(2);
        meeting = id(secretary.post("meetings", "{\"title\":\"Phiên họp đọc tài liệu\",\"body\":\"" + secretary.body("Ủy ban nhân dân") + "\",\"startsAt\":\"" + start
                + "\",\"endsAt\":\"" + start.plusHours(2) + "\"}"));
        item = addItem(secretary, "Phân bổ vốn đầu tư");
        secretary.post("agenda-items/" + item + "/papers", "{\"title\":\"Tờ trình phân bổ vốn\",\"fileId\":\""
                + secretary.upload("to-trinh.pdf", SUBMISSION) + "\"}");
        secretary.post("agenda-items/" + addItem(secretary, "Tình hình thực hiện") + "/papers",
                "{\"title\":\"Báo cáo\",\"fileId\":\"" + secretary.upload("bao-cao.pdf", REPORT) + "\"}");
        secretary.post("meetings/" + meeting + "/publish", "{\"notify\":false}");
        JsonObject published = secretary.get("meetings/" + meeting).getAsJsonObject().getAsJsonArray("items").get(0).getAsJsonObject()
                .getAsJsonArray("papers").get(0).getAsJsonObject();
        paper = id(published);
        version = text(published, "versionId");
    }

    protected String pack() {
        return "/viewer/?meeting=" + meeting;
    }

    /** Waits for the pack, goes to the first paper by the agenda. */
    protected static void openPaper(Page page) {
        assertThat(page.locator(".page-total")).hasText(Pattern.compile("/ \\d+"));
        Locator first = page.locator("#agenda button.paper").first();
        if (!first.isVisible()) {
            page.locator("[data-action='agenda']").first().click();
        }
        first.click();
        assertThat(submission(page)).isVisible();
    }

    protected static Locator submission(Page page) {
        return page.locator(".textLayer", new Page.LocatorOptions().setHasText("TO TRINH"));
    }

    /** Selects the first word of a line: its middle may be a space. */
    protected static void selectWord(Page page, String line) {
        page.locator(".textLayer span", new Page.LocatorOptions().setHasText(line)).first()
                .dblclick(new Locator.DblclickOptions().setPosition(6, 8));
        page.waitForFunction("() => String(getSelection()).trim() !== ''");
    }

    protected static void draw(Page page) {
        page.keyboard().press("p");
        BoundingBox sheet = shown(page);
        page.mouse().move(sheet.x + sheet.width * 0.3, sheet.y + 260);
        page.mouse().down();
        for (int step = 1; step <= 8; step++) {
            page.mouse().move(sheet.x + sheet.width * 0.3 + step * 15, sheet.y + 260 + (step % 2) * 12);
        }
        page.mouse().up();
        page.keyboard().press("v");
    }

    protected static void placeNote(Page page, String text) {
        placeNote(page, text, 0.55);
    }

    protected static void placeNote(Page page, String text, double across) {
        page.locator("[data-action='note']").click();
        BoundingBox sheet = shown(page);
        page.mouse().click(sheet.x + sheet.width * across, sheet.y + 200);
        page.locator(".popover .editor-text").fill(text);
        page.keyboard().press("Escape");
        assertThat(page.locator(".popover")).isHidden();
        if ("true".equals(page.locator("[data-action='note']").getAttribute("aria-pressed"))) {
            page.keyboard().press("v");
        }
    }

    /** The part of the page area that is in sight. */
    protected static BoundingBox shown(Page page) {
        return page.locator("#viewerContainer").boundingBox();
    }

    protected static void saved(Page page) {
        assertThat(page.locator(".status")).hasAttribute("data-state", "saved");
    }

    protected List<String> kinds(String userName) {
        return list(userName).asList().stream().map(note -> text(note, "kind")).toList();
    }

    protected String notes(String userName) {
        return list(userName).toString();
    }

    protected JsonArray list(String userName) {
        return DemoApi.as(userName).get("paper-versions/" + version + "/annotations").getAsJsonObject().getAsJsonArray("items");
    }

    private String addItem(DemoApi secretary, String title) {
        return id(secretary.post("meetings/" + meeting + "/agenda-items", "{\"title\":\"" + title + "\"}"));
    }

    protected static String id(JsonElement object) {
        return text(object, "id");
    }

    protected static String text(JsonElement object, String name) {
        return object.getAsJsonObject().get(name).getAsString();
    }
}
