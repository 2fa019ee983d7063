package vn.hoivan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class LoginBrowserIT extends BrowserJourney {

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
