package vn.hoivan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class LoginBrowserIT extends BrowserJourney {

    @Test
    void shouldRefuseAWrongPasswordWithASentence() {
        Page page = visitor("/login.xhtml", 1440, 900, "vi-VN");
        page.locator("[id='login:userName']").fill("vanthu");
        page.locator("[id='login:password']").fill("not the password");
        page.locator("[id='login:logIn']").click();
        page.waitForSelector("text=Tên đăng nhập hoặc mật khẩu không đúng");
        assertThat(page.url()).contains("/login.xhtml");
    }

    @Test
    void shouldComeBackToThePageThatWasAskedFor() {
        Page page = as("chuyenvien", "/index.xhtml?from=mail");
        assertThat(page.url()).endsWith("/index.xhtml?from=mail");
    }

    @Test
    void shouldGiveNothingToAVisitor() {
        Page page = visitor("/index.xhtml", 1440, 900, "en-GB");
        assertThat(page.url()).contains("/login.xhtml");
    }
}
