package vn.hoivan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import vn.hoivan.it.Eventually;

/** A leader directs a document; the people named see it at once, and each does their part. */
class DirectBrowserIT extends BrowserJourney {

    /** Milliseconds until the documents of the demo are there. */
    private static final double DEMO = 300_000;

    @Test
    void shouldGoFromTheDirectiveToTheResultWhileEverybodysPageFollows() throws Exception {
        String subject = "Chỉ đạo " + UUID.randomUUID().toString().substring(24);
        String id = register(subject);
        Page officer = as("chuyenvien2", "/index.xhtml");
        Page leader = as("lanhdao", "/documents/view.xhtml?id=" + id);
        assertThat(leader.frameLocator("#viewer").locator("canvas").first()).isVisible();
        assertThat(officer.locator("#work")).not().containsText(subject);

        leader.locator("[id='directive:direct']").click();
        assertThat(leader.locator("[id='directive:text_message']")).not().isEmpty();
        leader.locator("[id='directive:text']").fill("Giao phòng Kinh tế tham mưu trả lời, báo cáo trước khi trình.");
        choose(leader, "lead", "Vũ Đức");
        choose(leader, "collaborators", "Phạm Thùy");
        choose(leader, "informed", "Hoàng Thị Ngọc");
        leader.locator("[id='directive:dueDate']").fill("3");
        leader.locator("[id='directive:dueDate']").press("Tab");
        settle(leader);
        assertThat(leader.locator("[id='directive:due']")).containsText("→");
        picture(leader, "directive");
        leader.locator("[id='directive:direct']").click();
        assertThat(leader.locator("#messages")).containsText("Đã chuyển xử lý: " + subject);

        Locator item = officer.locator("#work [data-hv-item]", new Page.LocatorOptions().setHasText(subject));
        assertThat(item).containsText("chủ trì");
        Eventually.that(() -> {
            org.assertj.core.api.Assertions.assertThat(Arrays.stream(PRODUCT.mail().getReceivedMessages())
                    .map(DirectBrowserIT::subject)).anyMatch(line -> line.contains("chủ trì"))
                    .noneMatch(line -> line.contains(subject));
            return null;
        });

        leader.navigate("/documents/view.xhtml?id=" + id);
        assertThat(leader.locator(".hv-parts li").first()).containsText("Vũ Đức Ửng");
        assertThat(leader.locator(".hv-parts li").first()).containsText("Mới giao");
        officer.navigate("/documents/view.xhtml?id=" + id);
        officer.locator("[id='part:takeOn']").click();
        assertThat(officer.locator(".hv-states")).containsText("Đang xử lý");
        assertThat(leader.locator(".hv-parts li").first()).containsText("Đang xử lý");

        officer.locator("[id='part:finish']").click();
        assertThat(officer.locator("[id='part:result_message']")).containsText("kết quả");
        officer.locator("[id='part:result']").fill("Đã trả lời bằng văn bản.");
        picture(officer, "document");
        officer.locator("[id='part:finish']").click();
        assertThat(officer.locator("#messages")).containsText("Đã hoàn thành: " + subject);
        assertThat(officer.locator("#work")).not().containsText(subject);
        assertThat(leader.locator(".hv-states")).containsText("Đã giải quyết");
        assertThat(leader.locator(".hv-document__side")).containsText("Đã trả lời bằng văn bản.");
    }

    @Test
    void shouldComeBackWithAReasonAndBeRecalledWhileUntouched() {
        String subject = "Trả lại và thu hồi " + UUID.randomUUID();
        String id = register(subject);
        Papers.direct(id, "chuyenvien2");
        Page officer = as("chuyenvien2", "/documents/view.xhtml?id=" + id);
        officer.locator("[id='part:giveBack']").click();
        assertThat(officer.locator("[id='part:result_message']")).containsText("lý do");
        officer.locator("[id='part:result']").fill("Thuộc lĩnh vực của Sở Nội vụ.");
        officer.locator("[id='part:giveBack']").click();
        assertThat(officer.locator("#messages")).containsText("Đã trả lại");

        Page leader = as("lanhdao", "/documents/view.xhtml?id=" + id);
        assertThat(leader.locator(".hv-parts")).containsText("Thuộc lĩnh vực của Sở Nội vụ.");
        Papers.direct(id, "chuyenvien");
        Page other = as("chuyenvien", "/documents/view.xhtml?id=" + id);
        assertThat(other.locator("[id='part:takeOn']")).isVisible();
        Locator recall = leader.locator(".hv-parts button");
        assertThat(recall).hasCount(1);
        recall.click();
        leader.locator(".ui-confirm-dialog:visible .ui-confirmdialog-yes").click();
        assertThat(leader.locator(".hv-parts")).containsText("Đã thu hồi");
        assertThat(other.locator("#messages")).containsText("Việc này không còn giao cho bạn");
    }

    @Test
    void shouldKeepTheDirectiveThatIsBeingTypedWhenSomebodyElseActs() {
        String id = register("Hai lãnh đạo cùng chỉ đạo " + UUID.randomUUID());
        Page leader = as("lanhdao", "/documents/view.xhtml?id=" + id);
        leader.locator("[id='directive:text']").fill("Ý kiến đang viết dở");
        choose(leader, "lead", "Vũ Đức");
        DemoApi.as("phochutich").post("incoming-documents/" + id + "/directives",
                "{\"text\":\"Giao trước\",\"lead\":\"" + DemoApi.as("chuyenvien").me() + "\"}");
        assertThat(leader.locator("#toasts")).containsText("vừa cập nhật");
        leader.locator("[id='directive:direct']").click();
        assertThat(leader.locator("#messages")).containsText("Trần Thị Minh Nguyệt đã lưu thay đổi lúc");
        assertThat(leader.locator("[id='directive:text']")).hasValue("Ý kiến đang viết dở");
    }

    @Test
    void shouldHaveTheOldestDutyOfTheDemoOnTheDeskWithItsPaperBeside() {
        Page page = as("lanhdao", "/index.xhtml");
        page.locator("#work [data-hv-item]").nth(4).waitFor(new Locator.WaitForOptions().setTimeout(DEMO));
        assertThat(page.frameLocator("#preview").locator("canvas").first()).isVisible();
        picture(page, "desk");
        page.locator("#act").click();
        assertThat(page.locator("#act")).hasCount(0);
    }

    private static void choose(Page page, String field, String name) {
        Locator input = page.locator("[id='directive:" + field + "_input']");
        input.fill("");
        input.pressSequentially(name);
        page.locator("[id='directive:" + field + "_panel'] .ui-autocomplete-item",
                new Page.LocatorOptions().setHasText(name)).first().click();
        settle(page);
    }

    private static String register(String subject) {
        return Papers.register(ThreadLocalRandom.current().nextInt(100_000, 1_000_000) + "/QĐ-STN", subject);
    }

    private static String subject(jakarta.mail.internet.MimeMessage mail) {
        try {
            return String.valueOf(mail.getSubject());
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
