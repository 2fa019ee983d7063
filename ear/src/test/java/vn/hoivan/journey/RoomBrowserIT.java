package vn.hoivan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.hoivan.it.PaperPdf;

/** A meeting as it is held: everybody on their own device, nobody reloads. */
class RoomBrowserIT extends BrowserJourney {

    private static final List<String> SIX = List.of("lanhdao", "phochutich", "daibieu1", "daibieu2", "daibieu3", "daibieu4");

    private String meeting;
    private String item;
    private String guestItem;

    @BeforeEach
    void planAndPublish() {
        DemoApi secretary = DemoApi.as("thuky");
        OffsetDateTime start = OffsetDateTime.now().plusMinutes(5);
        meeting = id(secretary.post("meetings", "{\"title\":\"Phiên họp " + UUID.randomUUID() + "\",\"body\":\"" + secretary.body("Ủy ban nhân dân")
                + "\",\"startsAt\":\"" + start + "\",\"endsAt\":\"" + start.plusHours(2) + "\"}"));
        item = id(secretary.post("meetings/" + meeting + "/agenda-items",
                "{\"title\":\"Dự thảo Nghị quyết về phân bổ vốn đầu tư\",\"durationMinutes\":20}"));
        guestItem = id(secretary.post("meetings/" + meeting + "/agenda-items",
                "{\"title\":\"Báo cáo của xã An Khê\",\"durationMinutes\":10,\"guests\":[\"" + person("khach") + "\"]}"));
        secretary.post("agenda-items/" + item + "/papers", "{\"title\":\"Tờ trình phân bổ vốn\",\"fileId\":\""
                + secretary.upload("to-trinh.pdf", PaperPdf.of("TO TRINH\nVe viec phan bo von")) + "\"}");
        secretary.post("meetings/" + meeting + "/publish", "{\"notify\":false}");
    }

    @Test
    void shouldHoldAMeetingFromTheOpeningToTheMinutes() throws IOException {
        Page chair = as("lanhdao", room());
        Page member = as("daibieu1", room(), 390, 844, "vi-VN");
        Page guest = as("khach", room(), 1024, 768, "vi-VN");
        assertThat(member.locator(".hv-room__part-now")).containsText("Khai mạc lúc");

        for (String voter : SIX) {
            chair.locator("[id='there-" + person(voter) + "']").check();
        }
        assertThat(chair.locator("#present")).hasText("6/9");
        assertThat(chair.locator("#quorumWhy")).containsText("cần ít nhất 2/3, tức 6 người: đủ số người");
        chair.locator("#openMeeting").click();
        chair.locator("#nextItem").click();
        assertThat(member.locator(".hv-room__title")).hasText("Dự thảo Nghị quyết về phân bổ vốn đầu tư");
        assertThat(member.locator("#remaining")).containsText("còn lại");
        assertThat(guest.locator(".hv-room__part-now")).containsText("Cuộc họp đang bàn nội dung khác");

        chair.locator("#openVote").click();
        assertThat(member.locator("#question")).hasText("Thông qua “Dự thảo Nghị quyết về phân bổ vốn đầu tư”?");
        assertThat(member.locator(".hv-room__part-vote")).not().containsText("không biểu quyết ở nội dung này");
        assertThat(guest.locator("#question")).hasCount(0);
        member.locator("#voteAGAINST").click();
        assertThat(member.locator("#mine")).containsText("Phiếu của bạn: Không tán thành. Có thể đổi");
        assertThat(chair.locator("#cast")).hasText("1/6 người có mặt đã biểu quyết");
        assertThat(chair.locator("#voted")).containsText("Bùi Văn Ẩn");
        assertThat(chair.locator("#missing")).containsText("Đặng Thị Êm");
        member.locator("#voteFOR").click();
        assertThat(member.locator("#mine")).containsText("Phiếu của bạn: Tán thành");
        assertThat(chair.locator("#room")).not().containsText("Không tán thành: 1");
        picture(member, "room-member");

        String poll = poll();
        vote("phochutich", poll, "FOR");
        vote("daibieu2", poll, "FOR");
        vote("daibieu3", poll, "AGAINST");
        chair.locator("#voteFOR").click();
        assertThat(chair.locator("#cast")).hasText("5/6 người có mặt đã biểu quyết");
        picture(chair, "room-chair");
        chair.locator("#closeVote").click();
        chair.locator("#askYes").click();
        assertThat(member.locator(".hv-room__verdict")).hasText("Không được thông qua");
        assertThat(member.locator(".hv-room__part-results")).containsText("tức ít nhất 5 phiếu tán thành; có 4 phiếu: không được thông qua");
        assertThat(member.locator("#voteFOR")).hasCount(0);

        conclude(chair);
        assertThat(member.locator(".hv-room__conclusions")).containsText("Giao hoàn thiện dự thảo");
        chair.locator("#closeMeeting").click();
        chair.locator("#askYes").click();
        assertThat(member.locator("#minutes")).isVisible();
        assertThat(guest.locator("#minutes")).hasCount(0);
        picture(chair, "room-closed");

        String minutes = text(chair.waitForDownload(() -> chair.locator("#minutes").click()));
        org.assertj.core.api.Assertions.assertThat(minutes).contains("BIÊN BẢN", "6/9 thành viên có quyền biểu quyết",
                "Không được thông qua", "Giao hoàn thiện dự thảo", "Phạm Thùy Dương", "31/12/2026", "THƯ KÝ", "CHỦ TỌA");
        Page officer = as("chuyenvien", "/notifications/list.xhtml");
        assertThat(officer.locator("#content")).containsText("hạn 31/12/2026");
    }

    @Test
    void shouldSayWhyThereIsNoQuorumAndAskBeforeOpening() {
        Page chair = as("thuky", room(), 1024, 768, "vi-VN");
        for (String voter : SIX.subList(0, 5)) {
            chair.locator("[id='there-" + person(voter) + "']").check();
        }
        assertThat(chair.locator("#quorumWhy"))
                .containsText("9 thành viên có quyền biểu quyết, 5 người có mặt. Cần ít nhất 2/3, tức 6 người có mặt");
        chair.locator("#openMeeting").click();
        assertThat(chair.locator("dialog[open]")).containsText("Mới có 5/9 người có quyền biểu quyết có mặt, cần 6");
        chair.locator("#askNo").click();
        assertThat(chair.locator("#openMeeting")).isVisible();
    }

    @Test
    void shouldRefuseToCloseTheMeetingOverAnOpenVote() {
        openWith("daibieu1");
        DemoApi.as("lanhdao").post("agenda-items/" + item + "/polls", "{\"question\":\"Thông qua?\"}");
        Page chair = as("lanhdao", room());
        chair.locator("#closeMeeting").click();
        chair.locator("#askYes").click();
        assertThat(chair.locator("#toasts")).containsText("Chưa thể bế mạc: đang biểu quyết “Thông qua?”");
        assertThat(chair.locator("#closeVote")).isVisible();
    }

    @Test
    void shouldLetALateMemberSayThatTheyAreHereAndVote() {
        openWith("daibieu1");
        DemoApi.as("lanhdao").post("agenda-items/" + item + "/polls", "{\"question\":\"Thông qua?\"}");
        Page late = as("daibieu5", room(), 390, 844, "vi-VN");
        assertThat(late.locator("#question")).hasText("Thông qua?");
        assertThat(late.locator("#voteFOR")).hasCount(0);
        late.locator("#hereToVote").click();
        late.locator("#voteOTHER").click();
        assertThat(late.locator("#mine")).containsText("Phiếu của bạn: Ý kiến khác");
    }

    @Test
    void shouldFollowWithoutASocketAndCatchUpAfterALostConnection() {
        openWith("daibieu1");
        Page member = visitor("/login.xhtml", 1024, 768, "vi-VN");
        member.addInitScript("""
                window.WebSocket = class extends EventTarget {
                  static OPEN = 1;
                  readyState = 3;
                  constructor() { super(); setTimeout(() => this.dispatchEvent(new CloseEvent('close', {code: 1006})), 10); }
                };""");
        member.locator("[id='login:userName']").fill("daibieu1");
        member.locator("[id='login:password']").fill(PASSWORD);
        member.locator("[id='login:logIn']").click();
        member.waitForURL(url -> !url.contains("/login.xhtml"));
        member.navigate(room());
        assertThat(member.locator("#item-" + item)).isVisible();
        DemoApi.as("lanhdao").post("agenda-items/" + item + "/polls", "{\"question\":\"Có nghe không?\"}");
        assertThat(member.locator("#question")).hasText("Có nghe không?");

        member.route(Pattern.compile("/ballot$"), route -> route.abort());
        member.locator("#voteFOR").click();
        assertThat(member.locator("#toasts")).containsText("Chưa gửi được vì mất kết nối");
        assertThat(member.locator("#voteFOR")).hasAttribute("aria-pressed", "false");
        member.unroute(Pattern.compile("/ballot$"));
        member.locator("#voteFOR").click();
        assertThat(member.locator("#mine")).containsText("Phiếu của bạn: Tán thành");
    }

    @Test
    void shouldKeepAHalfWrittenConclusionWhileTheMeetingGoesOnAndOverAReload() {
        openWith("daibieu1");
        DemoApi.as("lanhdao").put("agenda-items/" + item + "/current", "{}");
        Page secretary = as("thuky", room());
        Locator text = secretary.locator("#conclusionText");
        text.fill("Giao Sở Tài chính");
        DemoApi.as("daibieu4").put("meetings/" + meeting + "/attendance", "[{\"person\":\"" + person("daibieu4") + "\",\"present\":true}]");
        assertThat(secretary.locator("[id='there-" + person("daibieu4") + "']")).isChecked();
        assertThat(text).hasValue("Giao Sở Tài chính");
        secretary.reload();
        assertThat(text).hasValue("Giao Sở Tài chính");
        secretary.locator("#dueDate").fill("31/02/2027");
        secretary.locator("#saveConclusion").click();
        assertThat(secretary.locator("#dueDateWrong")).containsText("dd/mm/yyyy");
        secretary.locator("#dueDate").fill("");
        secretary.locator("#saveConclusion").click();
        assertThat(secretary.locator(".hv-room__conclusions")).containsText("Giao Sở Tài chính");
        assertThat(text).hasValue("");
    }

    @Test
    void shouldShowAGuestTheirItemOnlyAndNobodyElseAnything() {
        openWith("daibieu1");
        Page guest = as("khach", room(), 390, 844, "vi-VN");
        assertThat(guest.locator("#item-" + guestItem)).isVisible();
        assertThat(guest.locator("#item-" + item)).hasCount(0);
        DemoApi.as("lanhdao").post("agenda-items/" + guestItem + "/polls", "{\"question\":\"Ghi nhận báo cáo?\"}");
        assertThat(guest.locator("#question")).hasText("Ghi nhận báo cáo?");
        assertThat(guest.locator(".hv-room__part-vote")).containsText("Khách mời không biểu quyết.");
        assertThat(guest.locator("#voteFOR")).hasCount(0);
        for (String stranger : List.of("chuyenvien", "quantri", "lanhdao.so")) {
            org.assertj.core.api.Assertions.assertThat(DemoApi.as(stranger).status("meetings/" + meeting + "/floor")).as(stranger).isEqualTo(404);
        }
    }

    private void conclude(Page chair) {
        chair.locator("#conclusionText").fill("Giao hoàn thiện dự thảo, trình lại phiên sau");
        chair.locator("#responsible").fill("thuy duong");
        chair.locator("[role=option]").first().click();
        assertThat(chair.locator("#responsible")).hasValue("Phạm Thùy Dương");
        chair.locator("#dueDate").fill("31/12/2026");
        chair.locator("#saveConclusion").click();
        assertThat(chair.locator(".hv-room__conclusions")).containsText("Hạn 31/12/2026");
    }

    private void openWith(String... present) {
        DemoApi chair = DemoApi.as("lanhdao");
        chair.post("meetings/" + meeting + "/open", "{}");
        for (String one : present) {
            chair.put("meetings/" + meeting + "/attendance", "[{\"person\":\"" + person(one) + "\",\"present\":true}]");
        }
    }

    private void vote(String userName, String poll, String choice) {
        DemoApi.as(userName).put("polls/" + poll + "/ballot", "{\"choice\":\"" + choice + "\"}");
    }

    private String poll() {
        return id(DemoApi.as("lanhdao").get("agenda-items/" + item + "/polls").getAsJsonObject().getAsJsonArray("items").get(0));
    }

    private String room() {
        return "/meetings/room.xhtml?id=" + meeting;
    }

    private static String person(String userName) {
        return DemoApi.as(userName).me();
    }

    private static String id(JsonElement object) {
        return ((JsonObject) object).get("id").getAsString();
    }

    private static String text(Download download) throws IOException {
        Path file = download.path();
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
