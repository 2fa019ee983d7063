package vn.hoivan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import vn.hoivan.it.PaperPdf;

/** A clerk's morning: papers come in, are registered, set right, struck and printed. */
class RegisterBrowserIT extends BrowserJourney {

    private static final Pattern DONE = Pattern.compile("hv-queue--done");

    @Test
    void shouldRegisterTwoDroppedFilesWithoutTheMouse() {
        Page page = as("vanthu", "/documents/register.xhtml");
        page.setInputFiles("#files", new FilePayload[] {paper("mot.pdf"), paper("hai.pdf")});
        assertThat(page.locator("#queue li")).hasCount(2);
        assertThat(page.locator("#file")).hasText("mot.pdf");
        assertThat(page.frameLocator("#viewer").locator(".page[data-page-number='1'] .textLayer")).containsText("Van ban");

        fill(page, reference(), "Trích yếu của văn bản thứ nhất");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#queue li").nth(0)).hasClass(DONE);
        assertThat(page.locator("#queue li").nth(0)).containsText("Số đến");
        assertThat(page.locator("#file")).hasText("hai.pdf");
        assertThat(page.locator("#subject")).hasValue("");

        fill(page, reference(), "Trích yếu của văn bản thứ hai");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#queue li").nth(1)).hasClass(DONE);
        page.locator("#queue li").nth(1).locator("a").click();
        assertThat(page.locator(".hv-subject")).hasText("Trích yếu của văn bản thứ hai");
    }

    @Test
    void shouldProposeWhatTheSamplesSay() {
        Path samples = samples();
        Assumptions.assumeTrue(samples != null, "the samples are not beside the project");
        Page page = as("vanthu", "/documents/register.xhtml");
        page.setInputFiles("#files", new Path[] {samples.resolve("nq-33-2022-hdnd-caobang.pdf"), samples.resolve("qd-1360-2025-ttg.pdf")});
        assertThat(page.locator("#reference")).hasValue("33/2022/NQ-HĐND");
        assertThat(page.locator("#issuedDate")).hasValue("15/07/2022");
        assertThat(page.locator("#type")).hasValue("RESOLUTION");
        assertThat(page.locator("#subject")).hasValue(Pattern.compile("^Quy định mức thu, chế độ thu"));
        assertThat(page.locator("#reference_field .hv-dot")).isVisible();
        assertThat(page.frameLocator("#viewer").locator("canvas").first()).isVisible();
        assertThat(page.locator("#queue li").nth(1)).containsText("Không tìm được chữ bên trong");
        picture(page, "register");

        page.locator("#queue li button").first().click();
        page.locator("#signer").fill("Người đang gõ");
        page.locator("#queue .hv-queue__item").nth(1).click();
        assertThat(page.locator("#signer")).hasValue("");
        page.locator("#queue .hv-queue__item").nth(0).click();
        assertThat(page.locator("#signer")).hasValue("Người đang gõ");
        assertThat(page.locator("#reference")).hasValue("33/2022/NQ-HĐND");
    }

    @Test
    void shouldWarnOfADuplicateWithALinkAndRegisterOnlyWhenAskedTo() {
        String reference = reference();
        String first = Papers.register(reference, "Văn bản đăng ký lần đầu");
        Page page = as("vanthu", "/documents/register.xhtml");
        page.setInputFiles("#files", paper("trung.pdf"));
        assertThat(page.locator("#file")).hasText("trung.pdf");
        fill(page, reference, "Văn bản trùng số");
        page.locator("#save").click();
        assertThat(page.locator("#problem")).containsText("đã được đăng ký: số đến");
        assertThat(page.locator("#problem a")).hasAttribute("href", Pattern.compile(first));
        assertThat(page.locator("#subject")).hasValue("Văn bản trùng số");
        page.locator("#anyway").click();
        assertThat(page.locator("#queue li").first()).hasClass(DONE);
    }

    @Test
    void shouldRefuseSecretsAtTheFieldAndKeepWhatWasTyped() {
        Page page = as("vanthu", "/documents/register.xhtml");
        page.setInputFiles("#files", paper("mat.pdf"));
        assertThat(page.locator("#file")).hasText("mat.pdf");
        fill(page, reference(), "Văn bản có đóng dấu mật");
        page.locator("#secrecy").selectOption("SECRET");
        page.locator("#save").click();
        assertThat(page.locator("#secrecy_message")).containsText("Luật Bảo vệ bí mật nhà nước");
        assertThat(page.locator("#subject")).hasValue("Văn bản có đóng dấu mật");
    }

    @Test
    void shouldRegisterOnceOnADoubleClick() {
        String reference = reference();
        Page page = as("vanthu", "/documents/register.xhtml");
        page.setInputFiles("#files", paper("hai-lan.pdf"));
        assertThat(page.locator("#file")).hasText("hai-lan.pdf");
        fill(page, reference, "Bấm hai lần");
        page.locator("#save").dblclick();
        assertThat(page.locator("#queue li").first()).hasClass(DONE);
        org.assertj.core.api.Assertions.assertThat(DemoApi.as("vanthu").get("incoming-documents?q=" + reference.replace("Đ", "%C4%90"))
                .getAsJsonObject().get("total").getAsInt()).isEqualTo(1);
    }

    @Test
    void shouldGiveBackWhatWasTypedAfterAnExpiredSession() {
        Page page = as("vanthu", "/documents/register.xhtml");
        page.setInputFiles("#files", paper("het-phien.pdf"));
        assertThat(page.locator("#file")).hasText("het-phien.pdf");
        fill(page, reference(), "Gõ trước khi hết phiên");
        page.context().clearCookies();
        page.locator("#save").click();
        assertThat(page.locator("#toasts")).containsText("đăng nhập lại");
        page.navigate("/documents/register.xhtml");
        page.locator("[id='login:userName']").fill("vanthu");
        page.locator("[id='login:password']").fill(PASSWORD);
        page.locator("[id='login:logIn']").click();
        assertThat(page.locator("#subject")).hasValue("Gõ trước khi hết phiên");
        assertThat(page.locator("#file")).hasText("het-phien.pdf");
        page.locator("#save").click();
        assertThat(page.locator("#queue li").first()).hasClass(DONE);
    }

    @Test
    void shouldSayWhoSavedFirstAndKeepWhatWasTyped() {
        String id = Papers.register(reference(), "Văn bản hai người cùng sửa");
        Page first = as("vanthu", "/documents/correct.xhtml?id=" + id);
        Page second = as("vanthu", "/documents/correct.xhtml?id=" + id);
        first.locator("[id='correct:signer']").fill("Người lưu trước");
        first.locator("[id='correct:save']").click();
        assertThat(first.locator(".hv-document__side")).containsText("Người lưu trước");

        second.locator("[id='correct:signer']").fill("Người lưu sau");
        second.locator("[id='correct:save']").click();
        assertThat(second.locator("#messages")).containsText("Đỗ Thị Hòa đã lưu thay đổi lúc");
        assertThat(second.locator("[id='correct:signer']")).hasValue("Người lưu sau");
        second.locator("[id='correct:save']").click();
        assertThat(second.locator(".hv-document__side")).containsText("Người lưu trước → Người lưu sau");
    }

    @Test
    void shouldStrikeADocumentAndPrintTheRegisterWithItsColumns() throws IOException {
        String reference = reference();
        String id = Papers.register(reference, "Văn bản đăng ký nhầm");
        Page page = as("vanthu", "/documents/view.xhtml?id=" + id);
        page.locator(".hv-strike summary").click();
        page.locator("[id='strikeForm:strike']").click();
        page.locator(".ui-confirm-dialog:visible .ui-confirmdialog-yes").click();
        assertThat(page.locator("[id='strikeForm:reason_message']")).not().isEmpty();
        page.locator("[id='strikeForm:reason']").fill("Gửi nhầm cơ quan");
        page.locator("[id='strikeForm:strike']").click();
        page.locator(".ui-confirm-dialog:visible .ui-confirmdialog-yes").click();
        assertThat(page.locator(".hv-document__side")).containsText("Gửi nhầm cơ quan");

        page.navigate("/documents/incoming.xhtml?q=" + reference.substring(0, 6));
        assertThat(page.locator(".hv-voided")).containsText("Văn bản đăng ký nhầm");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        byte[] pdf = page.request().get("/api/v1/registers/incoming/print?from=" + today.minusDays(1) + "&to=" + today).body();
        org.assertj.core.api.Assertions.assertThat(text(pdf)).contains("SỔ ĐĂNG KÝ VĂN BẢN ĐẾN", "Số đến", "Tác giả", "Ký nhận",
                "Ghi chú", "Đã hủy: Gửi nhầm cơ quan");
    }

    private static void fill(Page page, String reference, String subject) {
        page.locator("#reference").fill(reference);
        page.locator("#issuingAgency").fill("Sở Thử nghiệm tỉnh Bình Sơn");
        page.locator("#type").selectOption("DECISION");
        page.locator("#subject").fill(subject);
    }

    private static FilePayload paper(String name) {
        return new FilePayload(name, "application/pdf", PaperPdf.of("Van ban " + UUID.randomUUID()));
    }

    private static String reference() {
        return ThreadLocalRandom.current().nextInt(100_000, 1_000_000) + "/QĐ-STN";
    }

    private static Path samples() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("shared/samples/TRUTH.tsv"))) {
                return at.resolve("shared/samples");
            }
        }
        return null;
    }

    private static String text(byte[] pdf) throws IOException {
        Path file = Files.createTempFile("register", ".pdf");
        try {
            Files.write(file, pdf);
            Process process = new ProcessBuilder("pdftotext", "-raw", file.toString(), "-").start();
            return new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).replaceAll("\\s+", " ");
        } finally {
            Files.delete(file);
        }
    }
}
