package vn.hoivan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.google.gson.JsonElement;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;

import vn.hoivan.it.PaperPdf;

/** Notes on several screens at once, and while network, storage or rights fail: what is shown follows, what was written stays. */
class NotesSyncBrowserIT extends PackJourney {

    private static final Pattern WRITES = Pattern.compile("/api/v1/(paper-versions/[^/]+/)?annotations(/[^?]*)?$");
    private static final String FRIEND = "daibieu2";

    @Test
    void shouldShowWhatIsSharedAnsweredAndTakenBackWhileOthersRead() {
        Page author = as(READER, pack());
        openPaper(author);
        Page friend = as(FRIEND, pack());
        openPaper(friend);
        placeNote(author, "Đề nghị làm rõ nguồn vốn");
        saved(author);
        card(author, "làm rõ nguồn vốn").click();
        author.locator(".card.expanded [role=combobox]").fill("dang thi em");
        author.locator(".card.expanded [role=option]").first().click();
        assertThat(card(friend, "làm rõ nguồn vốn")).isVisible();

        card(friend, "làm rõ nguồn vốn").click();
        friend.locator(".card.expanded .reply-text").fill("Nguồn ở phụ lục 2");
        friend.keyboard().press("Control+Enter");
        assertThat(author.locator(".card.expanded .reply-words")).hasText("Nguồn ở phụ lục 2");
        friend.locator(".card.expanded .reply-text").fill("đang viết dở");
        author.locator(".card.expanded .reply-text").fill("Cảm ơn");
        author.keyboard().press("Control+Enter");
        assertThat(friend.locator(".card.expanded .reply-words")).hasText(new String[] {"Nguồn ở phụ lục 2", "Cảm ơn"});
        assertThat(friend.locator(".card.expanded .reply-text")).hasValue("đang viết dở");

        saved(author);
        picture(author, "pack-thread");
        undo(author);
        assertThat(friend.locator(".card.expanded .reply-words")).hasText(new String[] {"Nguồn ở phụ lục 2"});
        redo(author);
        assertThat(friend.locator(".card.expanded .reply-words")).hasText(new String[] {"Nguồn ở phụ lục 2", "Cảm ơn"});
        author.locator(".card.expanded .editor-foot .tool").last().click();
        author.getByText("Xóa cả trả lời").click();
        assertThat(friend.locator(".card")).hasCount(0);
        undo(author);
        assertThat(card(friend, "làm rõ nguồn vốn")).isVisible();
        card(friend, "làm rõ nguồn vốn").click();
        assertThat(friend.locator(".card.expanded .reply-words")).hasText(new String[] {"Nguồn ở phụ lục 2", "Cảm ơn"});

        author.locator("#notes .menu-holder > button").click();
        author.getByText("Thu hồi mọi chia sẻ của tài liệu này").click();
        assertThat(author.locator(".consequence")).containsText("Đặng Thị Êm");
        author.getByText("Thu hồi tất cả").click();
        assertThat(friend.locator(".card")).hasCount(0);
        assertThat(notes(FRIEND)).doesNotContain("làm rõ nguồn vốn");

        author.locator("#notes .menu-holder > button").click();
        author.getByText("Chia sẻ cả 1 ghi chú").click();
        author.locator(".share-all [role=option]").first().click();
        assertThat(author.locator(".consequence")).containsText("Mọi thành viên cuộc họp");
        picture(author, "pack-share-all");
        author.locator(".share-all .button").click();
        assertThat(card(friend, "làm rõ nguồn vốn")).isVisible();
    }

    @Test
    void shouldTakeThePaperFromTheScreenWithTheRightAndKeepWhatIsUnsent() {
        Page reader = as(READER, pack());
        openPaper(reader);
        placeNote(reader, "Đã gửi");
        saved(reader);
        reader.route(WRITES, NotesSyncBrowserIT::holdBack);
        placeNote(reader, "Chưa gửi kịp", 0.7);
        assertThat(reader.locator(".status")).hasAttribute("data-state", "offline");
        DemoApi.as("thuky").delete("meetings/" + meeting + "/participants/" + DemoApi.as(READER).me());
        assertThat(reader.locator("#message")).containsText("không còn quyền đọc");
        assertThat(reader.locator(".card")).hasCount(0);
        assertThat(reader.locator(".page.taken-away .textLayer").first()).isHidden();
        assertThat(reader.locator(".waiting")).containsText("Chưa gửi kịp");
        picture(reader, "pack-taken-away");
    }

    @Test
    void shouldLeadToTheNewVersionAndWaitThereWithWhatFoundNoPlace() {
        Page reader = as(READER, pack());
        openPaper(reader);
        selectWord(reader, "Kinh gui");
        reader.keyboard().press("h");
        saved(reader);
        DemoApi secretary = DemoApi.as("thuky");
        secretary.put("papers/" + paper + "/file", "{\"fileId\":\"" + secretary.upload("ban-moi.pdf",
                PaperPdf.of("DE AN HOAN TOAN KHAC\nKhong con chu nao nhu truoc")) + "\",\"note\":\"Viết lại\"}");
        secretary.post("meetings/" + meeting + "/publish", "{\"notify\":false}");
        assertThat(reader.locator(".newer")).containsText("Có bản mới");
        placeNote(reader, "Viết vào bản đang mở");
        saved(reader);
        reader.locator(".newer a").click();
        reader.locator("#agenda button.paper").first().click();
        assertThat(reader.locator(".textLayer", new Page.LocatorOptions().setHasText("HOAN TOAN KHAC"))).isVisible();
        Locator waiting = reader.locator(".tray .card");
        assertThat(waiting).hasCount(2);
        assertThat(reader.locator(".tray h3")).containsText("2 ghi chú chưa đặt được");
        assertThat(reader.locator(".tray-flag")).hasCount(1);
        picture(reader, "pack-tray");

        reader.locator("#agenda button.paper").first().click();
        reader.locator(".tray .chip").first().click();
        reader.keyboard().press("ArrowDown");
        reader.keyboard().press("Enter");
        assertThat(waiting).hasCount(1);
        saved(reader);
        drag(reader, reader.locator(".tray-grip"));
        assertThat(reader.locator(".tray")).isHidden();
        saved(reader);
        reader.reload();
        assertThat(reader.locator(".card")).hasCount(2);
        assertThat(reader.locator(".card-news").first()).containsText("đặt lại bằng tay");
    }

    @Test
    void shouldReadAgainWhatHappenedBeforeItListened() {
        Page author = as(READER, pack());
        openPaper(author);
        placeNote(author, "Viết trước đó");
        saved(author);
        Page late = as(READER, pack(), 1440, 900, "vi-VN");
        late.route(Pattern.compile("/annotations\\?"), route -> route.fulfill(new Route.FulfillOptions()
                .setContentType("application/json").setBody("{\"items\":[],\"total\":0}")), new Page.RouteOptions().setTimes(1));
        late.reload();
        openPaper(late);
        assertThat(card(late, "Viết trước đó")).isVisible();
    }

    @Test
    void shouldEndTheSameInTwoBrowsersWhateverTheNetworkDoes() {
        Random random = new Random(20261128);
        List<Page> screens = List.of(as(READER, pack()), as(READER, pack(), 1440, 900, "vi-VN"));
        screens.forEach(PackJourney::openPaper);
        placeNote(screens.get(0), "Của cả hai");
        screens.forEach(screen -> assertThat(card(screen, "Của cả hai")).isVisible());
        screens.forEach(screen -> screen.route(WRITES, route -> unreliable(route, random)));
        Set<String> written = new TreeSet<>();
        for (int round = 0; round < 4; round++) {
            for (int screen = 0; screen < 2; screen++) {
                String text = "Ghi " + round + " ở màn hình " + screen;
                placeNote(screens.get(screen), text, 0.35 + 0.1 * round + 0.05 * screen);
                written.add(text);
            }
        }
        change(screens.get(0), "Của cả hai", "Của cả hai, sửa ở màn hình 0");
        change(screens.get(1), "Của cả hai", "Của cả hai, sửa ở màn hình 1");
        change(screens.get(1), "Ghi 0 ở màn hình 1", "Ghi 0 ở màn hình 1, sửa");
        written.remove("Ghi 0 ở màn hình 1");
        written.add("Ghi 0 ở màn hình 1, sửa");
        remove(screens.get(0), "Ghi 1 ở màn hình 0");
        written.remove("Ghi 1 ở màn hình 0");

        screens.forEach(screen -> screen.unroute(WRITES));
        screens.forEach(NotesSyncBrowserIT::settleWithMine);
        List<String> kept = texts();
        assertThat(kept).containsAll(written).hasSize(written.size() + 1)
                .anyMatch(text -> text.startsWith("Của cả hai, sửa ở màn hình"));
        for (Page screen : screens) {
            screen.waitForFunction("kept => JSON.stringify([...document.querySelectorAll('.card-text')].map(text => text.textContent).sort()) === kept",
                    "[" + String.join(",", kept.stream().sorted().map(text -> "\"" + text + "\"").toList()) + "]");
        }
    }

    @Test
    void shouldKeepWhatIsDrawnAndWrittenWhenConnectionStorageOrBrowserFail() {
        Page reader = as(READER, pack());
        openPaper(reader);
        reader.keyboard().press("p");
        BoundingBox sheet = shown(reader);
        reader.mouse().move(sheet.x + 300, sheet.y + 300);
        reader.mouse().down();
        reader.mouse().move(sheet.x + 330, sheet.y + 320);
        reader.context().setOffline(true);
        reader.mouse().move(sheet.x + 380, sheet.y + 300);
        reader.mouse().up();
        reader.keyboard().press("v");
        assertThat(reader.locator(".status")).hasAttribute("data-state", "offline");
        reader.context().setOffline(false);
        saved(reader);
        assertThat(kinds(READER)).containsExactly("INK");

        reader.route(WRITES, NotesSyncBrowserIT::holdBack);
        reader.evaluate("""
                () => {
                  window.putBefore = IDBObjectStore.prototype.put;
                  IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
                }""");
        placeNote(reader, "Khi bộ nhớ đầy");
        assertThat(reader.locator(".hint")).containsText("đã đầy");
        assertThat(reader.locator(".status")).hasAttribute("data-state", "unkept");
        assertThat(reader.locator(".card-state[data-state=unkept]")).hasCount(1);
        reader.unroute(WRITES);
        reader.locator(".status").click();
        saved(reader);
        reader.evaluate("() => (IDBObjectStore.prototype.put = window.putBefore)");

        Page tab = reader.context().newPage();
        tab.navigate(pack());
        assertThat(card(tab, "Khi bộ nhớ đầy")).isVisible();
        reader.route(WRITES, NotesSyncBrowserIT::holdBack);
        placeNote(reader, "Trước khi sập", 0.7);
        assertThat(reader.locator(".status")).hasAttribute("data-state", "offline");
        reader.close();
        assertThat(tab.locator(".card")).hasCount(2);
        tab.reload();
        assertThat(card(tab, "Trước khi sập")).isVisible();
        saved(tab);
        assertThat(texts()).contains("Khi bộ nhớ đầy", "Trước khi sập");
    }

    private static Locator card(Page page, String text) {
        return page.locator(".card-main", new Page.LocatorOptions().setHasText(text));
    }

    private static void undo(Page page) {
        page.locator(".tool[aria-label^='Hoàn tác']").click();
    }

    private static void redo(Page page) {
        page.locator(".tool[aria-label^='Làm lại']").click();
    }

    private static void change(Page page, String before, String after) {
        card(page, before).click();
        page.locator(".card.expanded .editor-text").fill(after);
        page.locator(".card.expanded .editor-text").press("Escape");
    }

    private static void remove(Page page, String text) {
        card(page, text).click();
        page.locator(".card.expanded .editor-foot .tool").last().click();
        assertThat(card(page, text)).hasCount(0);
    }

    private static void drag(Page page, Locator grip) {
        BoundingBox from = grip.boundingBox();
        BoundingBox sheet = shown(page);
        page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
        page.mouse().down();
        page.mouse().move(sheet.x + sheet.width / 2, sheet.y + 250);
        page.mouse().move(sheet.x + sheet.width / 2, sheet.y + 260);
        page.mouse().up();
    }

    /** Where the server has something else, keeps what was written on this screen, until all is sent. */
    private static void settleWithMine(Page page) {
        Locator status = page.locator(".status");
        for (String state = ""; !"saved".equals(state); state = status.getAttribute("data-state")) {
            Locator troubled = page.locator(".card", new Page.LocatorOptions().setHas(page.locator(".card-state[data-state=trouble]")));
            if (troubled.count() == 0) {
                status.click();
                page.waitForTimeout(300);
                continue;
            }
            try {
                keepMine(troubled.first());
            } catch (TimeoutError settled) {
                // it was settled, or moved away, in this very moment: looked for anew
            }
        }
    }

    private static void keepMine(Locator troubled) {
        Locator.ClickOptions soon = new Locator.ClickOptions().setTimeout(2000);
        Locator choice = troubled.locator(".trouble .chip").first();
        if (!choice.isVisible()) {
            troubled.locator(".card-main").click(soon);
        }
        choice.click(soon);
    }

    /** Passes most requests on; drops some before the server, some answers after it, and repeats some. */
    private static void unreliable(Route route, Random random) {
        int luck = "GET".equals(route.request().method()) ? 9 : random.nextInt(10);
        try {
            if (luck < 2) {
                route.abort();
            } else if (luck < 4) {
                route.fetch();
                route.abort();
            } else if (luck < 6) {
                route.fetch();
                route.fulfill(new Route.FulfillOptions().setResponse(route.fetch()));
            } else {
                route.resume();
            }
        } catch (PlaywrightException gone) {
            // the page went on without it
        }
    }

    private static void holdBack(Route route) {
        if ("GET".equals(route.request().method())) {
            route.resume();
        } else {
            route.abort();
        }
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (JsonElement note : list(READER)) {
            JsonElement text = note.getAsJsonObject().get("text");
            texts.add(text == null || text.isJsonNull() ? "" : text.getAsString());
        }
        return texts;
    }
}
