package vn.hoivan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import vn.hoivan.it.Eventually;
import vn.hoivan.it.OfficePaper;

/** The first start in an office: no demo data, nobody but an administrator, no LibreOffice. */
class FirstStartBrowserIT extends BrowserJourney {

    private static final int OFFSET = Integer.getInteger("arquillian.port.offset", 1000) + 30;
    private static final Pattern SAID = Pattern.compile("Log in as quantri with the one-time password (\\S+)");
    private static final String CHOSEN = "mot mat khau cua rieng toi";

    @Test
    void shouldLetInOneAdministratorWithThePasswordOfTheLogAndNobodyElse() throws Exception {
        try (ServerProcess server = new ServerProcess("first", OFFSET, Map.of("HOIVAN_DEMO", "false", "HOIVAN_OFFICE", "off")).start()) {
            org.assertj.core.api.Assertions.assertThat(server.data().resolve("demo-tokens.tsv")).doesNotExist();
            Page page = visitor(server.address() + "/login.xhtml", 1440, 900, "vi-VN");
            assertThat(page.locator("main")).not().containsText("chuyenvien");
            String oneTime = password(server);
            logIn(page, "vanthu", PASSWORD);
            assertThat(page.locator("[id='login:password']")).isVisible();
            logIn(page, "quantri", oneTime);
            page.waitForURL("**/account/password.xhtml");
            page.locator("[id='change:password']").fill(oneTime);
            page.locator("[id='change:newPassword']").fill(CHOSEN);
            page.locator("[id='change:repeated']").fill(CHOSEN);
            page.locator("[id='change:save']").click();
            page.waitForURL("**/account/show.xhtml");
            Visitor administrator = new Visitor(server.address(), token(page));
            page.navigate(server.address() + "/administration/people.xhtml");
            assertThat(page.locator("[id='people:table'] tbody tr")).hasCount(1);
            assertThat(page.locator("[id='people:table']")).containsText("quantri");
            sayThatOfficeFilesAreKept(administrator);
        }
    }

    private static void sayThatOfficeFilesAreKept(Visitor administrator) throws Exception {
        String id = administrator.upload("/api/v1/files", "to-trinh.docx", OfficePaper.docx("Tờ trình")).good().id();
        Eventually.that(() -> org.assertj.core.api.Assertions.assertThat(administrator.get("/api/v1/files/" + id).good().body())
                .contains("NOT_CONVERTED"));
        org.assertj.core.api.Assertions.assertThat(administrator.get("/api/v1/files/" + id + "/content").status()).isEqualTo(200);
    }

    private static String password(ServerProcess server) {
        Matcher said = SAID.matcher(server.log());
        org.assertj.core.api.Assertions.assertThat(said.find()).as("the log names the one-time password").isTrue();
        return said.group(1);
    }

    private static String token(Page page) {
        page.locator("[id='tokens:tokenName']").fill("Kết nối thử");
        page.locator("[id='tokens:createToken']").click();
        return page.locator(".hv-secret code").textContent();
    }

    private static void logIn(Page page, String userName, String password) {
        page.locator("[id='login:userName']").fill(userName);
        page.locator("[id='login:password']").fill(password);
        page.locator("[id='login:logIn']").click();
    }
}
