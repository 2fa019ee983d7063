package vn.hoivan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;

import vn.hoivan.it.PaperPdf;

/** From a conclusion to the issued document in the other agency, and back along the chain. */
class IssueBrowserIT extends BrowserJourney {

    /** Milliseconds until the last draft of the demo data is there. */
    private static final double DEMO_DATA = 300_000;
    private static final Pattern PAPER = Pattern.compile("/api/v1/files/[^/]+/content$");
    private static final Path WORK = Path.of(System.getProperty("work.folder"));

    @Test
    void shouldTakeAConclusionToTheAgencyThatReceivesTheDocument() throws Exception {
        String subject = "Về việc phê duyệt danh mục thí điểm " + UUID.randomUUID().toString().substring(0, 8);
        Page officer = as("chuyenvien", "/index.xhtml");
        String conclusion = conclusion(officer, "Thống nhất phê duyệt. Giao soạn Quyết định. " + subject);
        officer.navigate("/index.xhtml");
        officer.getByText("Giao soạn Quyết định. " + subject).first().waitFor();
        officer.navigate("/signing/compose.xhtml?conclusion=" + conclusion);
        String draft = compose(officer, subject, paper(officer));
        drag(officer);
        officer.locator("[id='step:submit']").click();
        assertThat(officer.locator(".hv-state").first()).hasText("Chờ duyệt");

        Page head = as("truongphong", "/signing/draft.xhtml?id=" + draft);
        head.locator("[id='step:approve']").click();
        assertThat(head.locator(".hv-state").first()).hasText("Chờ ký");

        sign(draft);
        Page registry = as("vanthu.so", "/index.xhtml");
        seal(draft);
        assertThat(registry.getByText(subject).first()).isVisible();
        registry.getByText(subject).first().click();

        officer.navigate("/signing/draft.xhtml?id=" + draft);
        assertThat(officer.locator(".hv-state").first()).hasText("Đã phát hành");
        verify(officer, draft);
        walk(officer, draft, subject);
    }

    @Test
    void shouldPutPlacesThatWereNotFoundByMouseAndKeyboard() {
        Page officer = as("chuyenvien", "/signing/compose.xhtml");
        String draft = compose(officer, "Về việc không tìm thấy chỗ ký", PaperPdf.of("QUYET DINH", "Dieu 1"));
        assertThat(officer.locator("#placesFound .pi-exclamation-triangle")).hasCount(3);
        officer.locator("[data-hv-places]").click();
        Locator number = officer.locator(".hv-places__box--number");
        BoundingBox before = number.boundingBox();
        move(officer, number, -40, -60);
        BoundingBox after = number.boundingBox();
        org.assertj.core.api.Assertions.assertThat(after.x - before.x).isBetween(-42.0, -38.0);
        org.assertj.core.api.Assertions.assertThat(after.y - before.y).isBetween(-62.0, -58.0);
        for (String kind : List.of("day", "month", "signature")) {
            officer.locator(".hv-places__box--" + kind).focus();
            officer.keyboard().press("Shift+ArrowUp");
            officer.keyboard().press("ArrowRight");
        }
        officer.locator(".hv-places__bar .hv-button--primary").click();
        assertThat(officer.locator("#placesFound .pi-check")).hasCount(3);
        JsonObject places = json(officer.request().get("/api/v1/drafts/" + draft + "/places"));
        org.assertj.core.api.Assertions.assertThat(places.getAsJsonObject("signature").getAsJsonObject("area").get("page").getAsInt()).isEqualTo(2);
        org.assertj.core.api.Assertions.assertThat(places.getAsJsonObject("number").getAsJsonObject("area").get("page").getAsInt()).isEqualTo(1);
    }

    /** The secretary notes one on an item of the meeting that the demo data has held. */
    private String conclusion(Page officer, String text) {
        String secretary = PRODUCT.token("thuky");
        officer.waitForCondition(() -> json(officer.request().get("/api/v1/drafts?state=CANCELLED")).get("total").getAsInt() > 0,
                new Page.WaitForConditionOptions().setTimeout(DEMO_DATA));
        JsonObject list = json(officer.request().get("/api/v1/drafts?state=ISSUED", bearer(PRODUCT.token("lanhdao"))));
        String issued = first(list, "subject", "tiêm chủng");
        JsonObject chain = json(officer.request().get("/api/v1/documents/" + issued + "/chain", bearer(PRODUCT.token("lanhdao"))));
        String item = first(chain, "kind", "AGENDA_ITEM");
        String me = json(officer.request().get("/api/v1/me")).get("id").getAsString();
        JsonObject noted = json(officer.request().post("/api/v1/agenda-items/" + item + "/conclusions", bearer(secretary)
                .setData(Map.of("text", text, "responsible", me))));
        return noted.get("id").getAsString();
    }

    /** A draft as an office writes it: the file of one that has come back. */
    private static byte[] paper(Page officer) {
        JsonObject list = json(officer.request().get("/api/v1/drafts?state=RETURNED"));
        String id = first(list, "subject", "");
        String file = json(officer.request().get("/api/v1/drafts/" + id)).get("fileId").getAsString();
        return officer.request().get("/api/v1/files/" + file + "/content").body();
    }

    private String compose(Page page, String subject, byte[] pdf) {
        page.locator("#compose input[type=file]").setInputFiles(new FilePayload("du-thao.pdf", "application/pdf", pdf));
        page.waitForFunction("() => document.getElementById('compose:fileId').value !== ''");
        page.locator("[id='compose:subject']").fill(subject);
        choose(page, "reviewer", "Lê Đình Phúc");
        choose(page, "signer", "Nguyễn Quốc Ân");
        page.locator("[id='compose:recipients'] .ui-selectcheckboxmenu-trigger").click();
        page.locator("[id='compose:recipients_panel'] li").filter(new Locator.FilterOptions().setHasText("Sở Nội vụ tỉnh")).first()
                .locator(".ui-chkbox-box").click();
        page.keyboard().press("Escape");
        page.locator("[id='compose:others']").fill("hoi@noi-khac.example");
        picture(page, "compose");
        page.locator("[id='compose:save']").click();
        page.waitForURL(Pattern.compile("/signing/draft\\.xhtml\\?id="));
        return page.url().replaceFirst(".*id=([0-9a-f-]{36}).*", "$1");
    }

    private static void choose(Page page, String field, String name) {
        page.locator("[id='compose:" + field + "_input']").pressSequentially(name);
        page.locator("[id='compose:" + field + "_panel'] .ui-autocomplete-item").filter(new Locator.FilterOptions().setHasText(name)).first().click();
        settle(page);
    }

    private void drag(Page officer) {
        assertThat(officer.locator("#placesFound .pi-check")).hasCount(3);
        picture(officer, "draft");
        officer.locator("[data-hv-places]").click();
        move(officer, officer.locator(".hv-places__box--signature"), 12, -6);
        picture(officer, "places");
        officer.locator(".hv-places__bar .hv-button--primary").click();
        assertThat(officer.locator("#placesFound")).containsText("đã đặt");
    }

    private static void move(Page page, Locator box, int right, int down) {
        box.scrollIntoViewIfNeeded();
        BoundingBox at = box.boundingBox();
        double x = at.x + at.width / 2;
        double y = at.y + at.height / 2;
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(x + right / 2.0, y + down / 2.0);
        page.mouse().move(x + right, y + down);
        page.mouse().up();
    }

    private void sign(String draft) {
        Page leader = as("lanhdao", "/signing/draft.xhtml?id=" + draft);
        typeWhileThePaperOpens(leader);
        leader.locator("[id='step:passphrase']").fill("khong-phai");
        leader.locator("[id='step:sign']").click();
        assertThat(leader.locator("[id='step:passphrase_message']")).containsText("không đúng");
        leader.locator("[id='step:passphrase']").fill(PASSWORD);
        picture(leader, "sign");
        leader.locator("[id='step:sign']").click();
        assertThat(leader.locator(".hv-state").first()).hasText("Chờ đóng dấu");
    }

    /** The paper beside the form is on screen later than the form: it leaves the keyboard to whoever types. */
    private static void typeWhileThePaperOpens(Page leader) {
        List<Route> held = new ArrayList<>();
        leader.route(PAPER, held::add);
        leader.reload();
        leader.waitForCondition(() -> !held.isEmpty());
        leader.locator("[id='step:passphrase']").click();
        leader.unroute(PAPER);
        held.forEach(Route::resume);
        assertThat(leader.frameLocator("iframe").locator(".textLayer span").first()).isVisible();
        assertThat(leader.locator("[id='step:passphrase']")).isFocused();
    }

    private void seal(String draft) {
        Page clerk = as("vanthu", "/signing/draft.xhtml?id=" + draft);
        clerk.locator("[id='step:passphrase']").fill(PASSWORD);
        clerk.locator("[id='step:seal']").click();
        assertThat(clerk.locator(".hv-state").first()).hasText("Chờ phát hành");
        clerk.locator("[id='step:issue']").click();
        assertThat(clerk.locator(".hv-state").first()).hasText("Đã phát hành");
        picture(clerk, "issued");
    }

    /** By a reader that is not ours. */
    private static void verify(Page officer, String draft) throws IOException, InterruptedException {
        String file = json(officer.request().get("/api/v1/drafts/" + draft)).get("fileId").getAsString();
        Path pdf = Files.write(WORK.resolve("issued.pdf"), officer.request().get("/api/v1/files/" + file + "/content").body());
        String report = run("pdfsig", pdf.toString());
        org.assertj.core.api.Assertions.assertThat(report.split("Signature is Valid", -1)).as(report).hasSize(3);
        org.assertj.core.api.Assertions.assertThat(run("pdftotext", "-layout", pdf.toString(), "-")).containsPattern("Số: *\\d{2,} */QĐ-UBND");
        run("pdftoppm", "-png", "-r", "80", pdf.toString(), WORK.resolve("pictures").resolve("issued-page").toString());
    }

    private void walk(Page officer, String draft, String subject) {
        officer.navigate("/signing/chain.xhtml?id=" + draft);
        assertThat(officer.locator(".hv-chain__node--current")).containsText(subject);
        picture(officer, "chain");
        officer.locator("[data-kind=CONCLUSION] .hv-chain__walk").first().click();
        assertThat(officer.locator(".hv-chain__node--current")).containsText("Kết luận");
        officer.locator("[data-kind=OUTGOING_DOCUMENT] .hv-chain__what a").filter(new Locator.FilterOptions().setHasText(subject)).click();
        officer.waitForURL(Pattern.compile("/documents/issued\\.xhtml"));
        assertThat(officer.locator(".hv-deliveries")).containsText("Sở Nội vụ");

        Page leader = as("lanhdao", "/signing/chain.xhtml?id=" + draft);
        for (String kind : List.of("INCOMING_DOCUMENT", "SUBMISSION", "AGENDA_ITEM", "POLL", "CONCLUSION", "OUTGOING_DOCUMENT")) {
            assertThat(leader.locator("[data-kind=" + kind + "]").first()).isVisible();
        }
    }

    /** @return the id of the first of the list in which the field contains the text */
    private static String first(JsonObject list, String field, String text) {
        for (JsonElement item : list.getAsJsonArray("items")) {
            if (item.getAsJsonObject().get(field).getAsString().contains(text)) {
                return item.getAsJsonObject().get("id").getAsString();
            }
        }
        throw new AssertionError("No " + text + " in " + list);
    }

    private static RequestOptions bearer(String token) {
        return RequestOptions.create().setHeader("Authorization", "Bearer " + token).setHeader("X-Requested-With", "hoivan");
    }

    private static JsonObject json(APIResponse answer) {
        org.assertj.core.api.Assertions.assertThat(answer.ok()).as(answer.url() + " " + answer.text()).isTrue();
        return JsonParser.parseString(answer.text()).getAsJsonObject();
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
