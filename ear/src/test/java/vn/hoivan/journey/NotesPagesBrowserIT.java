package vn.hoivan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

import javax.xml.parsers.DocumentBuilderFactory;

import com.google.gson.JsonElement;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

import vn.hoivan.it.PaperPdf;

/** An official finds their notes again, and answers what others have said about a paper. */
class NotesPagesBrowserIT extends BrowserJourney {

    private static final String READER = "daibieu1";
    private static final String FRIEND = "daibieu2";
    private static final String QUADS = "\"page\":1,\"kind\":\"HIGHLIGHT\",\"colour\":\"#FFE066\",\"geometry\":{\"quads\":[[72,760,200,760,72,745,200,745]]},"
            + "\"quote\":{\"exact\":\"Chỉ tiêu tăng trưởng\",\"prefix\":\"\",\"suffix\":\"\"}";

    private String meeting;
    private String version;

    @BeforeEach
    void publishAPaper() {
        DemoApi secretary = DemoApi.as("thuky");
        OffsetDateTime start = OffsetDateTime.now().plusDays(2);
        meeting = id(secretary.post("meetings", "{\"title\":\"Phiên họp ghi chú\",\"body\":\"" + secretary.body("Ủy ban nhân dân") + "\",\"startsAt\":\"" + start
                + "\",\"endsAt\":\"" + start.plusHours(2) + "\"}"));
        String item = id(secretary.post("meetings/" + meeting + "/agenda-items", "{\"title\":\"Kế hoạch năm\",\"minutes\":20}"));
        secretary.post("agenda-items/" + item + "/papers", "{\"title\":\"Tờ trình kế hoạch năm\",\"fileId\":\""
                + secretary.upload("to-trinh.pdf", PaperPdf.of("Chi tieu tang truong")) + "\"}");
        secretary.post("meetings/" + meeting + "/publish", "{\"notify\":false}");
        version = secretary.get("meetings/" + meeting).getAsJsonObject().getAsJsonArray("items").get(0).getAsJsonObject()
                .getAsJsonArray("papers").get(0).getAsJsonObject().get("versionId").getAsString();
    }

    @Test
    void shouldFindANoteAgainWithoutMarksAndOpenItInThePack() {
        note(READER, "Cần định nghĩa rõ", "");
        note(READER, "Hỏi Sở Tài chính", "");
        for (int[] size : new int[][] {{1440, 900}, {1024, 768}, {390, 844}}) {
            for (String language : new String[] {"vi-VN", "en-GB"}) {
                Page page = as(READER, "/review/notes.xhtml?meeting=" + meeting, size[0], size[1], language);
                assertThat(page.locator("[data-ri]")).hasCount(2);
                assertThat(sideways(page)).isZero();
                picture(page, "notes-" + size[0] + "-" + language.substring(0, 2));
            }
        }
        Page page = as(READER, "/review/notes.xhtml?meeting=" + meeting);
        page.locator("#filter input[name=q]").fill("dinh nghia");
        page.locator("#filter button[type=submit]").click();
        assertThat(page.locator("[data-ri]")).hasCount(1);
        Locator row = page.locator("[data-ri]").first();
        assertThat(row).containsText("Cần định nghĩa rõ");
        assertThat(row).containsText("Tờ trình kế hoạch năm");
        page.locator(".hv-note").first().click();
        page.waitForURL(Pattern.compile(".*/viewer/\\?meeting=" + meeting + "&note=.*"));
        assertThat(page.locator(".note-sheet [data-note]").first()).isAttached();
    }

    @Test
    void shouldAnswerInTheCommentTableTellTheAuthorAndGiveItAsASpreadsheet() throws Exception {
        String shared = note(READER, "=Đề nghị nêu căn cứ", ",\"sharedWith\":[\"" + DemoApi.as(FRIEND).get("me").getAsJsonObject().get("id").getAsString() + "\"]");
        note(READER, "của riêng tôi", "");
        Page friend = as(FRIEND, "/review/comments.xhtml?version=" + version);
        assertThat(friend.locator("[data-ri]")).hasCount(1);
        friend.locator("textarea").first().fill("Theo nghị quyết số 05");
        friend.locator("button", new Page.LocatorOptions().setHasText("Gửi trả lời")).click();
        assertThat(friend.locator(".hv-answers")).containsText("Theo nghị quyết số 05");
        assertThat(friend.locator("textarea").first()).hasValue("");

        friend.locator("textarea").first().fill("đang viết dở");
        DemoApi.as(READER).post("annotations/" + shared + "/replies", "{\"text\":\"Xin bản sao\"}");
        DemoApi.as(READER).post("annotations/" + shared + "/replies", "{\"text\":\"Đã nhận\"}");
        friend.locator(".hv-comments__of").click();
        assertThat(friend.locator(".hv-answers")).containsText("Đã nhận");
        assertThat(friend.locator("textarea").first()).hasValue("đang viết dở");

        for (int[] size : new int[][] {{1440, 900}, {1024, 768}, {390, 844}}) {
            for (String language : new String[] {"vi-VN", "en-GB"}) {
                Page author = as(READER, "/review/comments.xhtml?version=" + version, size[0], size[1], language);
                assertThat(author.locator(".hv-answers").first()).containsText("Theo nghị quyết số 05");
                assertThat(sideways(author)).isZero();
                picture(author, "comments-" + size[0] + "-" + language.substring(0, 2));
            }
        }
        Page author = as(READER, "/notifications/list.xhtml");
        assertThat(author.locator("[data-ri]").first()).containsText("Tờ trình kế hoạch năm");
        author.navigate("/review/comments.xhtml?version=" + version);
        Download download = author.waitForDownload(() -> author.locator("a[href$='comments.xlsx']").click());
        assertThat(download.suggestedFilename()).isEqualTo("Ý kiến - Tờ trình kế hoạch năm.xlsx");
        try (ZipFile xlsx = new ZipFile(download.path().toFile())) {
            String texts = part(xlsx, "xl/sharedStrings.xml").getTextContent();
            assertThat(texts).contains("=Đề nghị nêu căn cứ", "Theo nghị quyết số 05", "Chỉ tiêu tăng trưởng", "Người góp ý").doesNotContain("của riêng tôi");
            assertThat(part(xlsx, "xl/worksheets/sheet1.xml").getElementsByTagName("f").getLength()).isZero();
        }
        Path pdf = author.waitForDownload(() -> author.locator("a[href$='comments.pdf']").click()).path();
        assertThat(new String(Files.readAllBytes(pdf), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    }

    private String note(String user, String text, String more) {
        return id(DemoApi.as(user).post("paper-versions/" + version + "/annotations", "{" + QUADS + ",\"text\":\"" + text + "\"" + more + "}"));
    }

    private static int sideways(Page page) {
        return (int) page.evaluate("() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)");
    }

    private static Element part(ZipFile zip, String name) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(zip.getInputStream(zip.getEntry(name)))
                .getDocumentElement();
    }

    private static String id(JsonElement answer) {
        return answer.getAsJsonObject().get("id").getAsString();
    }
}
