package vn.hoivan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import vn.hoivan.it.Eventually;

/** Tra cứu: whatever there is, by a few words typed from anywhere. */
class SearchBrowserIT extends BrowserJourney {

    @Test
    void shouldFindFromAnyPageWithoutMarksAndOpenThePaperAtItsPage() throws Exception {
        Page page = as("vanthu", "/index.xhtml");
        page.keyboard().press("/");
        assertThat(page.locator("#search")).isFocused();
        page.keyboard().type("cai cach hanh chinh");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("/search/find\\.xhtml"));
        Locator row = page.locator("[data-view]").filter(new Locator.FilterOptions().setHasText("4388/QĐ-BNV"));
        eventually(page, row);
        assertThat(row.locator(".hv-find__title mark").filter(new Locator.FilterOptions().setHasText("cải")).first()).isVisible();
        assertThat(page.frameLocator("#preview").locator(".page[data-page-number='1'] .textLayer")).containsText("QUYẾT ĐỊNH");
        picture(page, "search");

        row.locator(".hv-find__page").click();
        page.waitForURL(Pattern.compile("/viewer/\\?file=.*#page=1"));
        assertThat(page.locator(".page[data-page-number='1'] .textLayer")).containsText("cải cách hành chính");
        page.goBack();
        row.locator(".hv-find__title").click();
        page.waitForURL(Pattern.compile("/documents/view\\.xhtml"));
    }

    @Test
    void shouldBeWalkedThroughWithTheKeyboard() throws Exception {
        Page page = as("vanthu", "/search/find.xhtml?kind=INCOMING_DOCUMENT&sort=-date");
        Locator items = page.locator("[data-hv-item]");
        eventually(page, items.nth(1));
        assertThat(items.nth(0)).hasAttribute("aria-current", "true");
        page.locator("#content").focus();
        page.keyboard().press("j");
        assertThat(items.nth(1)).hasAttribute("aria-current", "true");
        assertThat(items.nth(0)).hasAttribute("aria-current", "false");
        page.keyboard().press("k");
        assertThat(items.nth(0)).isFocused();
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("/documents/view\\.xhtml"));
    }

    @Test
    void shouldTurnPagesAndKeepTheFilter() throws Exception {
        Page page = as("vanthu", "/search/find.xhtml?kind=INCOMING_DOCUMENT");
        eventually(page, page.locator("[rel=next]"));
        assertThat(page.locator("[data-hv-item]")).hasCount(20);
        page.locator("[rel=next]").click();
        assertThat(page).hasURL(Pattern.compile("kind=INCOMING_DOCUMENT.*page=2"));
        assertThat(page.locator("[data-hv-item]").first()).isVisible();
        assertThat(page.locator(".hv-tab[aria-current='true']")).containsText("Văn bản đến");
    }

    @Test
    void shouldSayWhatToDoWhereNothingIsFound() {
        Page page = as("khach", "/search/find.xhtml?q=khong%20co%20gi%20nhu%20the&year=2024", 390, 844, "vi-VN");
        assertThat(page.locator(".hv-find__none")).containsText("Không tìm thấy văn bản nào khớp “khong co gi nhu the”");
        page.locator(".hv-find__none a").click();
        assertThat(page.locator(".hv-find__none")).not().containsText("bộ lọc");
        picture(page, "search-none-phone");
    }

    @Test
    void shouldLetAnAdministratorWriteTheIndexAnewAndFindNoPapers() {
        Page page = as("quantri", "/administration/search.xhtml");
        page.locator("[id='index:rebuild']").click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("[id='index:state']")).containsText("Chỉ mục đầy đủ");
        picture(page, "search-index");
        page.navigate("/search/find.xhtml?q=quyet%20dinh");
        assertThat(page.locator(".hv-find__none")).containsText("Không tìm thấy");
    }

    /** Demo data is read in the background. */
    private static void eventually(Page page, Locator wanted) throws Exception {
        Eventually.that(() -> {
            page.reload();
            org.assertj.core.api.Assertions.assertThat(wanted.count()).isPositive();
            return null;
        });
        assertThat(wanted.first()).isVisible();
    }
}
