package vn.hoivan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The administrator goes to every page and saves one thing on each. */
class AdministrationBrowserIT extends BrowserJourney {

    private final String mark = "T" + UUID.randomUUID().toString().substring(24);

    @ParameterizedTest
    @ValueSource(strings = {"people", "units", "agencies", "registers", "bodies", "rooms", "calendar", "audit", "outbox"})
    void shouldLeadToEachPlaceFromTheFirstPage(String place) {
        Page page = as("quantri", "/administration/index.xhtml");
        page.locator(".hv-tile[href='" + place + ".xhtml']").click();
        page.waitForURL("**/administration/" + place + ".xhtml");
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator(".ui-datatable").first()).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"1440,900,vi-VN,desk", "1024,768,en-GB,tablet", "390,844,vi-VN,phone"})
    void shouldFitEachScreen(int width, int height, String locale, String screen) {
        Page page = as("quantri", "/administration/index.xhtml", width, height, locale);
        picture(page, "administration-" + screen);
        for (String place : new String[] {"people", "person", "units", "agencies", "agency", "registers", "register", "bodies",
            "body", "rooms", "calendar", "audit", "outbox"}) {
            page.navigate("/administration/" + place + ".xhtml");
            assertThat(page.locator("h1")).isVisible();
            picture(page, "administration-" + place + "-" + screen);
            org.assertj.core.api.Assertions.assertThat((boolean) page.evaluate(
                    "document.documentElement.scrollWidth <= window.innerWidth")).as(place + " is not wider than " + width).isTrue();
        }
    }

    @Test
    void shouldKeepUnits() {
        Page page = as("quantri", "/administration/units.xhtml");
        press(page, "units:save");
        assertThat(message(page, "units:code")).isVisible();
        fill(page, "units:code", mark);
        fill(page, "units:name", "Phòng " + mark);
        press(page, "units:save");
        saved(page);
        Locator row = row(page, "units:table", mark);
        row.getByText("Sửa").click();
        assertThat(page.locator(id("units:code"))).hasValue(mark);
        fill(page, "units:name", "Phòng đổi tên " + mark);
        press(page, "units:save");
        assertThat(row(page, "units:table", "Phòng đổi tên " + mark)).isVisible();
    }

    @Test
    void shouldSayWhoSavedFirstAndKeepWhatWasTyped() {
        Page one = as("quantri", "/administration/rooms.xhtml");
        addRoom(one);
        Page other = as("quantri", "/administration/rooms.xhtml");
        row(one, "rooms:table", mark).getByText("Sửa").click();
        assertThat(one.locator(id("rooms:name"))).hasValue("Phòng " + mark);
        row(other, "rooms:table", mark).getByText("Sửa").click();
        assertThat(other.locator(id("rooms:name"))).hasValue("Phòng " + mark);
        fill(one, "rooms:location", "Tầng 1");
        press(one, "rooms:save");
        saved(one);
        fill(other, "rooms:location", "Tầng 9");
        press(other, "rooms:save");
        assertThat(other.locator("#messages")).containsText(Pattern.compile("đã lưu thay đổi lúc .* trước bạn"));
        assertThat(other.locator(id("rooms:location"))).hasValue("Tầng 9");
        press(other, "rooms:save");
        assertThat(row(other, "rooms:table", mark)).containsText("Tầng 9");
    }

    @Test
    void shouldRefuseARoomWithoutSeatsAtTheField() {
        Page page = as("quantri", "/administration/rooms.xhtml");
        fill(page, "rooms:name", "Phòng " + mark);
        fill(page, "rooms:seats", "0");
        press(page, "rooms:save");
        assertThat(message(page, "rooms:seats")).isVisible();
        fill(page, "rooms:seats", "nhiều");
        press(page, "rooms:save");
        assertThat(message(page, "rooms:seats")).isVisible();
        assertThat(page.locator(id("rooms:name"))).hasValue("Phòng " + mark);
    }

    @Test
    void shouldKeepHolidays() {
        Page page = as("quantri", "/administration/calendar.xhtml");
        int year = java.time.LocalDate.now().getYear() + 1;
        fill(page, "calendar:day_input", "30/04/" + year);
        fill(page, "calendar:name", "Ngày " + mark);
        press(page, "calendar:save");
        Locator row = row(page, "calendar:table", mark);
        assertThat(row).containsText("30/04/" + year);
        row.getByText("Bỏ").click();
        assertThat(row).hasCount(0);
    }

    @Test
    void shouldOpenARegisterForSomeTypesAndNeverLowerItsNumber() {
        Page page = as("quantri", "/administration/registers.xhtml");
        page.locator(".hv-head__actions a").click();
        fill(page, "register:code", mark);
        fill(page, "register:name", "Sổ " + mark);
        fill(page, "register:nextNumber", "41");
        press(page, "register:save");
        assertThat(message(page, "register:types")).isVisible();
        page.locator(id("register:types")).getByText("Dự án", new Locator.GetByTextOptions().setExact(true)).click();
        press(page, "register:save");
        saved(page);
        fill(page, "register:nextNumber", "7");
        press(page, "register:save");
        assertThat(message(page, "register:nextNumber")).containsText("41");
        page.navigate("/administration/registers.xhtml");
        assertThat(row(page, "registers:table", mark)).containsText("41");
    }

    @Test
    void shouldSetUpABodyAndExplainItsRules() {
        Page page = as("quantri", "/administration/body.xhtml");
        fill(page, "body:name", "Hội đồng " + mark);
        press(page, "body:save");
        assertThat(page.locator("#messages")).containsText("chủ trì");
        for (String name : new String[] {"Nguyễn", "Trần", "Lê"}) {
            addMember(page, name);
        }
        assertThat(page.locator(id("body:explanation"))).containsText("Với 3 thành viên");
        page.locator(id("body:majorityBase")).selectOption("PRESENT");
        assertThat(page.locator(id("body:explanation"))).containsText("nếu có mặt đúng");
        fill(page, "body:quorumNumerator", "4");
        press(page, "body:save");
        assertThat(message(page, "body:quorumNumerator")).isVisible();
        fill(page, "body:quorumNumerator", "1");
        press(page, "body:save");
        saved(page);
        page.navigate("/administration/bodies.xhtml");
        assertThat(row(page, "bodies:table", mark)).containsText("1/3");
    }

    @Test
    void shouldKeepTheDirectoryOfAgencies() {
        Page page = as("quantri", "/administration/agency.xhtml");
        fill(page, "agency:name", "Cơ quan " + mark);
        fill(page, "agency:code", mark);
        fill(page, "agency:abbreviation", "CQ");
        fill(page, "agency:place", "Bình Sơn");
        fill(page, "agency:email", "khong phai thu");
        press(page, "agency:save");
        assertThat(message(page, "agency:email")).isVisible();
        fill(page, "agency:email", "vt@example.org");
        press(page, "agency:save");
        saved(page);
        page.navigate("/administration/agencies.xhtml");
        page.locator(id("agencies:text")).pressSequentially(mark);
        assertThat(row(page, "agencies:table", mark)).containsText("vt@example.org");
        assertThat(page.locator(id("agencies:table") + " tbody tr")).hasCount(1);
    }

    @Test
    void shouldFoundAnAgencyWithAnAdministratorOfItsOwn() {
        Page page = as("quantri", "/administration/agency.xhtml");
        fill(page, "agency:name", "Cơ quan " + mark);
        fill(page, "agency:code", mark);
        fill(page, "agency:abbreviation", "CQ");
        fill(page, "agency:place", "Bình Sơn");
        page.locator(id("agency:internal")).check();
        fill(page, "agency:administrator", "Quản Trị Mới");
        fill(page, "agency:userName", mark.toLowerCase());
        press(page, "agency:save");
        assertThat(message(page, "agency:parent")).isVisible();
        page.locator(id("agency:parent")).selectOption(new SelectOption().setLabel("Ủy ban nhân dân tỉnh Bình Sơn"));
        press(page, "agency:save");
        assertThat(page.locator(id("agency"))).containsText(mark.toLowerCase());
    }

    @Test
    void shouldGiveAPersonAFurtherPost() {
        Page page = as("quantri", "/administration/person.xhtml");
        fill(page, "person:name", "Nguyễn Văn " + mark);
        fill(page, "person:post", "Chuyên viên");
        fill(page, "person:userName", "CÓ DẤU");
        press(page, "person:save");
        assertThat(message(page, "person:userName")).isVisible();
        fill(page, "person:userName", mark.toLowerCase());
        press(page, "person:save");
        assertThat(page.locator(id("person:password"))).containsText(mark.toLowerCase());
        page.navigate("/administration/people.xhtml");
        page.locator(id("people:text")).pressSequentially(mark.toLowerCase());
        row(page, "people:table", mark).getByRole(com.microsoft.playwright.options.AriaRole.LINK).click();
        fill(page, "posts:title", "Kiêm " + mark);
        fill(page, "posts:from_input", "05/01/2026");
        press(page, "posts:appoint");
        assertThat(row(page, "posts:table", "Kiêm " + mark)).containsText("Kiêm nhiệm");
    }

    @Test
    void shouldFindADeedInTheTrailByItsWords() {
        addRoom(as("quantri", "/administration/rooms.xhtml"));
        Page page = as("quantri", "/administration/audit.xhtml");
        fill(page, "audit:text", mark);
        press(page, "audit:filter");
        assertThat(row(page, "audit:table", mark)).isVisible();
    }

    @Test
    void shouldShowInTheOutboxWhatIsSent() {
        Page page = as("quantri", "/administration/outbox.xhtml");
        page.locator(id("outbox:table") + " .ui-row-toggler").first().click();
        assertThat(page.locator(".hv-mail").first()).containsText("http");
    }

    @ParameterizedTest
    @ValueSource(strings = {"index", "people", "person", "units", "agencies", "agency", "registers", "register", "bodies", "body",
        "rooms", "calendar", "audit", "outbox"})
    void shouldGiveNothingToOthers(String place) {
        Page page = as("chuyenvien", "/administration/" + place + ".xhtml");
        assertThat(page.locator(".ui-datatable, .hv-tiles, .hv-form .hv-fields")).hasCount(0);
    }

    private void addRoom(Page page) {
        fill(page, "rooms:name", "Phòng " + mark);
        fill(page, "rooms:seats", "12");
        press(page, "rooms:save");
        saved(page);
    }

    private static void addMember(Page page, String name) {
        Locator field = page.locator(id("body:newMember_input"));
        int before = page.locator(id("body:members") + " tbody tr .hv-person").count();
        field.fill("");
        field.pressSequentially(name);
        page.locator(".ui-autocomplete-panel:visible .ui-autocomplete-item").first().click();
        press(page, "body:add");
        assertThat(page.locator(id("body:members") + " tbody tr .hv-person")).hasCount(before + 1);
    }

    private static void saved(Page page) {
        assertThat(page.locator("#messages")).containsText("Đã lưu");
    }

    private static Locator row(Page page, String table, String text) {
        return page.locator(id(table) + " tbody tr", new Page.LocatorOptions().setHasText(text));
    }

    private static Locator message(Page page, String input) {
        return page.locator(id(input + "_message") + ".ui-message-error");
    }

    private static void fill(Page page, String id, String text) {
        page.locator(id(id)).fill(text);
    }

    private static void press(Page page, String id) {
        settle(page);
        page.locator(id(id)).click();
        settle(page);
    }

    private static String id(String id) {
        return "[id='" + id + "']";
    }
}
