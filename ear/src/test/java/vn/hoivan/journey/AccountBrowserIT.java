package vn.hoivan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People and their own account; each with a person that the administrator has just made. */
class AccountBrowserIT extends BrowserJourney {

    private static final String CHOSEN = "mot mat khau cua rieng toi";

    private final String user = "u" + UUID.randomUUID().toString().substring(24);

    @Test
    void shouldLeadSomebodyWithAOneTimePasswordToChooseTheirOwn() {
        String oneTime = engage();
        Page page = visitor("/login.xhtml", 1440, 900, "vi-VN");
        logIn(page, oneTime);
        page.waitForURL("**/account/password.xhtml");
        assertThat(page.locator("main")).containsText("mật khẩu một lần");
        picture(page, "account-forced");
        page.navigate("/index.xhtml");
        page.waitForURL("**/account/password.xhtml");
        change(page, oneTime, "ngan", "ngan");
        assertThat(page.locator(id("change:newPassword_message"))).containsText("10");
        change(page, oneTime, CHOSEN, CHOSEN + "x");
        assertThat(page.locator(id("change:repeated_message"))).containsText("không giống");
        change(page, oneTime, CHOSEN, CHOSEN);
        page.waitForURL("**/account/show.xhtml");
        page.navigate("/index.xhtml");
        assertThat(page.locator("h1")).isVisible();
        org.assertj.core.api.Assertions.assertThat(page.url()).endsWith("/index.xhtml");
    }

    @Test
    void shouldShowATokenOnceAndRevokeIt() throws Exception {
        Page page = owner();
        page.locator(id("tokens:tokenName")).fill("Kết nối thử");
        page.locator(id("tokens:createToken")).click();
        String secret = page.locator(".hv-secret code").textContent();
        org.assertj.core.api.Assertions.assertThat(status(secret)).isEqualTo(200);
        page.reload();
        assertThat(page.locator("main")).containsText("Kết nối thử");
        org.assertj.core.api.Assertions.assertThat(page.content()).doesNotContain(secret);
        page.locator(id("tokens:each:0:revoke")).click();
        page.locator(".ui-confirm-dialog:visible .ui-confirmdialog-yes").click();
        assertThat(page.locator(id("tokens:each:0:revoke"))).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(status(secret)).isEqualTo(401);
    }

    @Test
    void shouldLogTheOtherBrowserOutToo() {
        Page here = owner();
        Page elsewhere = visitor("/login.xhtml", 390, 844, "vi-VN");
        logIn(elsewhere, CHOSEN);
        elsewhere.waitForURL(url -> !url.contains("/login.xhtml"));
        here.reload();
        here.locator(id("sessions:logOutEverywhere")).click();
        here.locator(".ui-confirm-dialog:visible .ui-confirmdialog-yes").click();
        here.waitForURL("**/login.xhtml**");
        elsewhere.navigate("/account/show.xhtml");
        elsewhere.waitForURL("**/login.xhtml**");
    }

    @Test
    void shouldBeLoggedOutAtTheNextStepOnceAnAdministratorEndsTheSessions() {
        Page page = owner();
        Page admin = person();
        admin.locator(id("person:end")).click();
        admin.locator(".ui-confirm-dialog:visible .ui-confirmdialog-yes").click();
        assertThat(admin.locator("#messages")).containsText("Đã kết thúc");
        page.locator(id("tokens:tokenName")).fill("Sau khi bị đăng xuất");
        page.locator(id("tokens:createToken")).click();
        page.waitForURL("**/login.xhtml**");
        logIn(page, CHOSEN);
        page.waitForURL("**/account/show.xhtml");
    }

    @Test
    void shouldTakeTheOldPasswordAndAllTokensAwayWithAReset() throws Exception {
        Page page = owner();
        page.locator(id("tokens:tokenName")).fill("Kết nối");
        page.locator(id("tokens:createToken")).click();
        String secret = page.locator(".hv-secret code").textContent();
        Page admin = person();
        admin.locator(id("person:reset")).click();
        admin.locator(".ui-confirm-dialog:visible .ui-confirmdialog-yes").click();
        assertThat(admin.locator(id("person:password"))).containsText(user);
        String oneTime = oneTime(admin);
        org.assertj.core.api.Assertions.assertThat(status(secret)).isEqualTo(401);
        Page again = visitor("/login.xhtml", 1440, 900, "vi-VN");
        logIn(again, CHOSEN);
        assertThat(again.locator(id("login:messages"))).containsText("không đúng");
        logIn(again, oneTime);
        again.waitForURL("**/account/password.xhtml");
    }

    @ParameterizedTest
    @CsvSource({"1440,900,vi-VN,desk", "1024,768,en-GB,tablet", "390,844,vi-VN,phone"})
    void shouldFitEachScreen(int width, int height, String locale, String screen) {
        Page page = as("chuyenvien", "/account/show.xhtml", width, height, locale);
        assertThat(page.locator(".hv-account")).isVisible();
        picture(page, "desk".equals(screen) ? "account" : "account-" + screen);
        page.navigate("/account/password.xhtml");
        picture(page, "account-password-" + screen);
        page.navigate("/notifications/list.xhtml");
        picture(page, "notifications-" + screen);
    }

    /** Somebody with a password of their own, at their account. */
    private Page owner() {
        String oneTime = engage();
        Page page = visitor("/login.xhtml", 1440, 900, "vi-VN");
        logIn(page, oneTime);
        page.waitForURL("**/account/password.xhtml");
        change(page, oneTime, CHOSEN, CHOSEN);
        page.waitForURL("**/account/show.xhtml");
        return page;
    }

    private String engage() {
        Page page = as("quantri", "/administration/person.xhtml");
        page.locator(id("person:name")).fill("Người " + user);
        page.locator(id("person:post")).fill("Chuyên viên");
        page.locator(id("person:userName")).fill(user);
        page.locator(id("person:save")).click();
        assertThat(page.locator(id("person:password"))).containsText(user);
        return oneTime(page);
    }

    private Page person() {
        Page page = as("quantri", "/administration/people.xhtml");
        page.locator(id("people:text")).pressSequentially(user);
        page.locator(id("people:table") + " tbody tr", new Page.LocatorOptions().setHasText(user)).locator("a").first().click();
        page.waitForURL("**/person.xhtml?id=*");
        return page;
    }

    private String oneTime(Page page) {
        String said = page.locator(id("person:password")).textContent();
        return said.replaceAll("(?s).*" + user + ": (\\S+).*", "$1");
    }

    private void logIn(Page page, String password) {
        page.locator(id("login:userName")).fill(user);
        page.locator(id("login:password")).fill(password);
        page.locator(id("login:logIn")).click();
    }

    private static void change(Page page, String current, String chosen, String repeated) {
        settle(page);
        page.locator(id("change:password")).fill(current);
        page.locator(id("change:newPassword")).fill(chosen);
        page.locator(id("change:repeated")).fill(repeated);
        page.locator(id("change:save")).click();
        settle(page);
    }

    private static int status(String token) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(PRODUCT.address() + "/api/v1/me"))
                .header("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static String id(String id) {
        return "[id='" + id + "']";
    }
}
