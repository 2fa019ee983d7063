package vn.hoivan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;

import com.google.gson.JsonElement;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import vn.hoivan.it.PaperPdf;

class VerifyBrowserIT extends BrowserJourney {

    private static final Set<String> SIGNED = Set.of("SIGNED", "SEALED", "ISSUED");

    /** Checking happens in the background, on a machine that may be busy. */
    private static final LocatorAssertions.ContainsTextOptions LONG = new LocatorAssertions.ContainsTextOptions().setTimeout(180_000);

    @Test
    void shouldTellAVisitorWhoSignedAndShowItAgainAfterAReload() {
        byte[] signed = signedPaper();
        Page page = visitor("/verify.xhtml", 1440, 900, "vi-VN");
        drop(page, "quyet-dinh.pdf", signed);
        assertThat(page.locator("#verdict")).containsText("Nội dung còn nguyên vẹn như lúc ký.", LONG);
        assertThat(page.locator("#verdict")).containsText("quyet-dinh.pdf");
        Locator frame = page.locator(".hv-verify__frame").first();
        assertThat(frame).isVisible();
        frame.click();
        assertThat(page.locator("#signature-1")).isFocused();
        assertThat(page.url()).contains("?id=");
        picture(page, "verify-signed");
        page.reload();
        assertThat(page.locator("#verdict")).containsText("Nội dung còn nguyên vẹn như lúc ký.", LONG);

        byte[] changed = Arrays.copyOf(signed, signed.length + 40);
        Arrays.fill(changed, signed.length, changed.length, (byte) '%');
        drop(page, "da-sua.pdf", changed);
        assertThat(page.locator("#verdict")).containsText("Tệp đã bị thay đổi sau khi ký.", LONG);
        picture(page, "verify-changed");
    }

    @Test
    void shouldSpeakEnglishOnAPhoneAndSayWhatIsNotAPdf() {
        Page page = visitor("/verify.xhtml", 390, 844, "en-GB");
        picture(page, "verify-phone");
        drop(page, "notes.pdf", ("just text " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("#verdict")).containsText("The file is not a PDF.", LONG);
        drop(page, "plain.pdf", PaperPdf.of("No signature " + UUID.randomUUID()));
        assertThat(page.locator("#verdict")).containsText("no digital signature", LONG);
        picture(page, "verify-unsigned-phone");
    }

    @Test
    void shouldSayThatAnOldAddressIsGone() {
        Page page = visitor("/verify.xhtml?id=AAAAAAAAAAAAAAAAAAAAAAAA", 1024, 768, "vi-VN");
        assertThat(page.locator("#verdict")).containsText("Kết quả này không còn");
    }

    private static byte[] signedPaper() {
        DemoApi leader = DemoApi.as("lanhdao");
        String draft = leader.get("drafts").getAsJsonObject().getAsJsonArray("items").asList().stream().map(JsonElement::getAsJsonObject)
                .filter(each -> SIGNED.contains(each.get("state").getAsString())).findFirst().orElseThrow().get("id").getAsString();
        return leader.content(leader.get("drafts/" + draft).getAsJsonObject().get("fileId").getAsString());
    }

    private static void drop(Page page, String name, byte[] bytes) {
        page.locator("#file").setInputFiles(new FilePayload(name, "application/pdf", bytes));
    }
}
