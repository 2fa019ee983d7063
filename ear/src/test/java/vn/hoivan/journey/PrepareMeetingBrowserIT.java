package vn.hoivan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;

import com.google.gson.JsonObject;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import vn.hoivan.it.Eventually;
import vn.hoivan.it.PaperPdf;

/** From the submission to the second edition, each person on a device of their own. */
class PrepareMeetingBrowserIT extends BrowserJourney {

    private final String title = "Phiên họp " + UUID.randomUUID();

    @Test
    void shouldPrepareAMeetingFromTheSubmissionToTheSecondEdition() throws Exception {
        Page secretary = as("thuky", "/meetings/create.xhtml");
        String meeting = plan(secretary);
        submit(meeting);
        secretary.navigate("/meetings/edit.xhtml?id=" + meeting);
        secretary.locator("#proposed tr", new Page.LocatorOptions().setHasText("Xin chủ trương " + title)).locator("button").click();
        assertThat(secretary.locator(".hv-order__item")).containsText(new String[] {"Xin chủ trương"});
        secretary.locator("[id='adding:newTitle']").fill("Báo cáo của xã An Khê");
        secretary.locator("[id='adding:addItem']").click();
        assertThat(secretary.locator(".hv-order__item")).hasCount(2);
        inviteGuest(meeting);
        secretary.navigate("/meetings/edit.xhtml?id=" + meeting);
        drop(secretary, secretary.locator(".hv-order__item").nth(1));
        assertThat(secretary.locator(".hv-order__item").nth(1)).containsText("1 tài liệu");
        putInOrder(secretary);
        picture(secretary, "meeting-editor");

        secretary.locator("[id='publishing:publish']").click();
        assertThat(secretary.locator("[id='publishing:packs']")).containsText("người");
        String calendar = calendar("daibieu1@binhson.example");
        org.assertj.core.api.Assertions.assertThat(calendar).contains("METHOD:REQUEST", "UID:" + meeting + "@hoivan", "SEQUENCE:0");

        Page member = as("daibieu1", "/meetings/view.xhtml?id=" + meeting, 390, 844, "vi-VN");
        member.locator("[id='acceptance:accept']").click();
        assertThat(member.locator("#mine")).containsText("Tham dự");
        picture(member, "meeting-phone");
        reads(member, List.of("Xin chủ trương", "TO TRINH", "BAO CAO"), List.of());
        Page guest = as("khach", "/meetings/view.xhtml?id=" + meeting);
        assertThat(guest.locator(".hv-agenda__item")).hasCount(1);
        reads(guest, List.of("BAO CAO"), List.of("Xin chủ trương", "TO TRINH"));
        Page absent = as("daibieu2", "/meetings/view.xhtml?id=" + meeting);
        absent.locator("[id='apology:reason']").fill("Đi công tác");
        absent.locator("[id='apology:decline']").click();
        assertThat(absent.locator("#mine")).containsText("Đi công tác");
        picture(absent, "meeting");
        secretary.reload();
        assertThat(secretary.locator("#people")).containsText("Đi công tác");
        assertThat(secretary.locator("#people")).containsText("Chưa trả lời:");

        replaceTheFirstPaper(meeting);
        secretary.reload();
        assertThat(secretary.locator("[id='publishing:changes']")).containsText("Đã thay");
        secretary.locator("[id='publishing:message']").fill("Thay tờ trình");
        secretary.locator("[id='publishing:publish']").click();
        assertThat(secretary.locator("[id='publishing:changes']")).not().containsText("Đã thay");
        member.navigate("/meetings/view.xhtml?id=" + meeting);
        assertThat(member.locator("#main")).containsText("Đã thay");
        assertThat(member.locator("#main")).containsText("Thay tờ trình");
        reads(member, List.of("BAN MOI"), List.of("TO TRINH"));
    }

    @Test
    void shouldKeepAnItemInHandWhileSomebodyElseChangesTheMeeting() throws Exception {
        Page page = as("thuky", "/meetings/create.xhtml");
        String meeting = plan(page);
        DemoApi secretary = DemoApi.as("thuky");
        String first = secretary.post("meetings/" + meeting + "/agenda-items", "{\"title\":\"Trước\"}").get("id").getAsString();
        secretary.post("meetings/" + meeting + "/agenda-items", "{\"title\":\"Sau\"}");
        page.navigate("/meetings/edit.xhtml?id=" + meeting);
        Locator rows = page.locator(".hv-order__item");
        take(page, rows);
        secretary.put("agenda-items/" + first, "{\"title\":\"Đổi trong lúc kéo\",\"durationMinutes\":10}");
        page.mouse().up();
        assertThat(rows.nth(0)).containsText("1. Sau");
        assertThat(rows.nth(1)).containsText("2. Đổi trong lúc kéo");
    }

    @Test
    void shouldShowTheSecretaryThePackOfAGuestBeforePublishing() throws Exception {
        Page secretary = as("thuky", "/meetings/create.xhtml");
        String meeting = plan(secretary);
        DemoApi.as("thuky").post("meetings/" + meeting + "/agenda-items", "{\"title\":\"Nội dung chung\"}");
        secretary.navigate("/meetings/edit.xhtml?id=" + meeting);
        secretary.locator("#people tbody tr").first().locator("button").first().click();
        Locator open = secretary.locator("a", new Page.LocatorOptions().setHasText("Mở bản xem trước"));
        assertThat(open).isVisible();
        open.click();
        assertThat(secretary.locator(".page-total")).hasText(Pattern.compile("/ \\d+"));
        picture(secretary, "pack-preview");
    }

    @Test
    void shouldSayWhoSavedFirstAndKeepWhatWasTyped() throws Exception {
        Page secretary = as("thuky", "/meetings/create.xhtml");
        String meeting = plan(secretary);
        JsonObject seen = DemoApi.as("thuky").get("meetings/" + meeting).getAsJsonObject();
        DemoApi.as("thuky").put("meetings/" + meeting, "{\"title\":\"Đã đổi trước " + title + "\",\"startsAt\":" + seen.get("startsAt")
                + ",\"endsAt\":" + seen.get("endsAt") + ",\"chair\":" + seen.get("chair") + "}");
        secretary.locator(".hv-meeting__facts summary").click();
        secretary.locator("[id='facts:title']").fill("Đổi sau " + title);
        secretary.locator("[id='facts:saveFacts']").click();
        assertThat(secretary.locator("#messages")).containsText("đã lưu thay đổi lúc");
        assertThat(secretary.locator("[id='facts:title']")).hasValue("Đổi sau " + title);
        secretary.locator("[id='facts:saveFacts']").click();
        settle(secretary);
        assertThat(secretary.locator("#messages")).not().containsText("đã lưu thay đổi lúc");
        secretary.reload();
        assertThat(secretary.locator("[id='facts:title']")).hasValue("Đổi sau " + title);
    }

    /** The demo data comes while the product runs already. */
    private static void demoIsThere() throws Exception {
        Eventually.that(() -> {
            org.assertj.core.api.Assertions.assertThat(DemoApi.as("thuky").get("bodies").toString()).contains("Ủy ban nhân dân");
            return null;
        });
    }

    private String plan(Page secretary) throws Exception {
        demoIsThere();
        secretary.reload();
        secretary.locator("[id='meeting:title']").fill(title);
        secretary.locator("[id='meeting:body']").selectOption(DemoApi.as("thuky").body("Ủy ban nhân dân"));
        secretary.locator("[id='meeting:date_input']").fill(LocalDate.now().plusDays(40).format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
        secretary.locator("[id='meeting:startsAt']").fill("14:00");
        secretary.locator("[id='meeting:endsAt']").fill("16:30");
        secretary.locator("[id='meeting:endsAt']").press("Tab");
        settle(secretary);
        secretary.locator("[id='meeting:save']").click();
        secretary.waitForURL(Pattern.compile("edit\\.xhtml\\?id="));
        return secretary.url().replaceAll(".*id=([0-9a-f-]+).*", "$1");
    }

    private void submit(String meeting) {
        Page officer = as("chuyenvien", "/meetings/submit.xhtml");
        officer.locator("[id='submission:title']").fill("Xin chủ trương " + title);
        officer.locator("#submission input[type=file]").setInputFiles(new FilePayload("to-trinh.pdf", "application/pdf",
                PaperPdf.of("TO TRINH\nVe viec xin chu truong")));
        assertThat(officer.locator("[id='submission:fileIds']")).not().hasValue("");
        officer.locator("[id='submission:meetingId']").selectOption(meeting);
        picture(officer, "submission");
        officer.locator("[id='submission:propose']").click();
        officer.waitForURL(Pattern.compile("submissions\\.xhtml"));
        assertThat(officer.locator("#content")).containsText("Xin chủ trương " + title);
    }

    /** By the mouse to the top, and back down by a key. */
    private static void putInOrder(Page page) {
        Locator rows = page.locator(".hv-order__item");
        take(page, rows);
        page.mouse().up();
        assertThat(rows.nth(0)).containsText("1. Báo cáo của xã An Khê");
        assertThat(rows.nth(0)).containsText("14:00");
        assertThat(page.locator(".hv-order__handle:focus")).hasCount(1);
        page.keyboard().press("ArrowDown");
        assertThat(rows.nth(1)).containsText("2. Báo cáo của xã An Khê");
        assertThat(rows.nth(1)).containsText("14:15");
    }

    /** The second row to the place of the first, not yet let go. */
    private static void take(Page page, Locator rows) {
        BoundingBox handle = box(page, rows.nth(1).locator(".hv-order__handle"));
        BoundingBox top = box(page, rows.nth(0));
        page.mouse().move(handle.x + handle.width / 2, handle.y + handle.height / 2);
        page.mouse().down();
        page.mouse().move(handle.x + handle.width / 2, top.y + top.height * 0.7);
        page.mouse().move(handle.x + handle.width / 2, top.y + 4);
    }

    /** The page may just be reading again, and what is there is gone. */
    private static BoundingBox box(Page page, Locator element) {
        BoundingBox[] box = new BoundingBox[1];
        page.waitForCondition(() -> {
            box[0] = element.boundingBox();
            return box[0] != null;
        });
        return box[0];
    }

    private static void drop(Page page, Locator item) {
        JSHandle files = page.evaluateHandle("""
                pdf => { const carried = new DataTransfer();
                  carried.items.add(new File([Uint8Array.from(atob(pdf), c => c.charCodeAt(0))], 'bao-cao.pdf', {type: 'application/pdf'}));
                  return carried; }""", Base64.getEncoder().encodeToString(PaperPdf.of("BAO CAO\nCua xa")));
        item.dispatchEvent("drop", Map.of("dataTransfer", files));
    }

    private static void inviteGuest(String meeting) {
        DemoApi secretary = DemoApi.as("thuky");
        JsonObject item = secretary.get("meetings/" + meeting).getAsJsonObject().getAsJsonArray("items").get(1).getAsJsonObject();
        secretary.put("agenda-items/" + item.get("id").getAsString(), "{\"title\":" + item.get("title") + ",\"durationMinutes\":10,\"guests\":[\""
                + DemoApi.as("khach").me() + "\"]}");
    }

    private static void replaceTheFirstPaper(String meeting) {
        DemoApi secretary = DemoApi.as("thuky");
        String paper = secretary.get("meetings/" + meeting).getAsJsonObject().getAsJsonArray("items").get(0).getAsJsonObject()
                .getAsJsonArray("papers").get(0).getAsJsonObject().get("id").getAsString();
        secretary.put("papers/" + paper + "/file", "{\"fileId\":\"" + secretary.upload("ban-moi.pdf", PaperPdf.of("BAN MOI")) + "\"}");
    }

    /** Downloads the pack from the page, once it is there, and reads it. */
    private static void reads(Page page, List<String> in, List<String> out) throws IOException {
        Locator link = page.locator("a", new Page.LocatorOptions().setHasText("Tải tập tài liệu"));
        assertThat(link).isVisible();
        Path file = page.waitForDownload(link::click).path();
        try (PDDocument pack = Loader.loadPDF(file.toFile())) {
            String text = new PDFTextStripper().getText(pack);
            org.assertj.core.api.Assertions.assertThat(text).contains(in);
            out.forEach(word -> org.assertj.core.api.Assertions.assertThat(text).doesNotContain(word));
            org.assertj.core.api.Assertions.assertThat(pack.getDocumentCatalog().getDocumentOutline().children()).isNotEmpty();
            long links = 0;
            for (int number = 0; number < 2; number++) {
                links += pack.getPage(number).getAnnotations().stream().filter(PDAnnotationLink.class::isInstance).count();
            }
            org.assertj.core.api.Assertions.assertThat(links).as("links of the agenda").isPositive();
        }
    }

    private String calendar(String address) throws Exception {
        String[] found = new String[1];
        Eventually.that(() -> {
            found[0] = Arrays.stream(PRODUCT.mail().getReceivedMessages()).filter(mail -> isTo(mail, address))
                    .map(PrepareMeetingBrowserIT::calendarOf).findFirst().orElse(null);
            org.assertj.core.api.Assertions.assertThat(found[0]).isNotNull();
            return null;
        });
        return found[0];
    }

    private boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getSubject().contains(title) && mail.getAllRecipients()[0].toString().contains(address)
                    && mail.getContent() instanceof Multipart;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String calendarOf(MimeMessage mail) {
        try {
            return part((Multipart) mail.getContent());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String part(Multipart parts) throws Exception {
        for (int at = 0; at < parts.getCount(); at++) {
            BodyPart part = parts.getBodyPart(at);
            if (part.isMimeType("text/calendar")) {
                return new String(((Part) part).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
            if (part.getContent() instanceof Multipart inner) {
                String found = part(inner);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
