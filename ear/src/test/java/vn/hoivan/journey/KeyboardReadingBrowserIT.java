package vn.hoivan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Reads and marks the pack with keys alone, as people do who use no mouse; what a screen reader is told is listened to. */
class KeyboardReadingBrowserIT extends PackJourney {

    @Test
    void shouldReadFindMarkAnswerShareAndUndoWithoutAMouse() {
        Page reader = as(READER, pack());
        listen(reader);
        assertThat(reader.locator(".page-total")).hasText(Pattern.compile("/ \\d+"));
        turnToTheFirstPaper(reader);

        press(reader, "Control+f");
        reader.keyboard().type("nguồn vốn");
        assertThat(reader.locator(".find-count")).hasText(Pattern.compile("1.*1"));
        assertThat(reader.locator(".textLayer .highlight.selected")).hasText("Nguon von");
        press(reader, "Escape");
        reader.waitForFunction("() => String(getSelection()).includes('Nguon von')");
        press(reader, "n");
        assertThat(reader.locator(".popover .editor-text")).isFocused();
        reader.keyboard().type("Ghi bằng bàn phím");
        press(reader, "Escape");
        saved(reader);
        assertThat(reader.locator(".card-quote")).containsText("Nguon von");

        placeABox(reader);
        stampTheWords(reader);
        shareAndAnswer(reader);
        List<String> made = ids();
        undoAndRedo(reader);
        assertThat(ids()).as("the same notes, none made anew").isEqualTo(made);
        assertThat(kinds(READER)).containsExactlyInAnyOrder("HIGHLIGHT", "BOX", "STAMP");
        picture(reader, "pack-keyboard");
    }

    private static void turnToTheFirstPaper(Page reader) {
        reader.locator("#viewerContainer").focus();
        press(reader, "j");
        heard(reader, "Trang 2");
        while (!submission(reader).isVisible() && Integer.parseInt(reader.locator(".page-box").inputValue()) < 5) {
            press(reader, "j");
            reader.waitForTimeout(200);
        }
        assertThat(submission(reader)).isVisible();
    }

    /** In the middle of what is in view, moved and made larger by arrow keys. */
    private static void placeABox(Page reader) {
        press(reader, "x");
        heard(reader, "bấm Enter để đặt bằng bàn phím");
        press(reader, "Enter");
        assertThat(reader.locator(".adjusting-bar")).isVisible();
        for (int step = 0; step < 4; step++) {
            press(reader, "ArrowDown");
            press(reader, "Shift+ArrowRight");
        }
        heard(reader, "% từ trái");
        press(reader, "Escape");
        heard(reader, "không có gì thay đổi");
        press(reader, "Enter");
        press(reader, "ArrowRight");
        press(reader, "Enter");
        heard(reader, "Đã đặt.");
        assertThat(reader.locator(".card")).hasCount(2);
        saved(reader);
    }

    private static void stampTheWords(Page reader) {
        press(reader, "Control+f");
        reader.keyboard().type("phan hai");
        assertThat(reader.locator(".textLayer .highlight.selected")).hasText("Phan hai");
        press(reader, "Escape");
        reader.waitForFunction("() => String(getSelection()).includes('Phan hai')");
        press(reader, "m");
        press(reader, "Enter");
        assertThat(reader.locator(".note-stamp")).hasText("Đồng ý");
        saved(reader);
    }

    private static void shareAndAnswer(Page reader) {
        tabTo(reader, ".card-main");
        while (!reader.evaluate("() => document.activeElement.textContent").toString().contains("Ghi bằng bàn phím")) {
            press(reader, "j");
        }
        press(reader, "Enter");
        assertThat(reader.locator(".card.expanded .editor-text")).isFocused();
        tabTo(reader, ".card.expanded [role=combobox]");
        reader.keyboard().type("dang thi em");
        assertThat(reader.locator(".card.expanded [role=option]").first()).containsText("Đặng Thị Êm");
        press(reader, "Enter");
        assertThat(reader.locator(".card.expanded .audience")).containsText("Đặng Thị Êm");
        tabTo(reader, ".card.expanded .reply-text");
        reader.keyboard().type("Mời đồng chí cho ý kiến");
        press(reader, "Control+Enter");
        heard(reader, "Đã ghi trả lời");
        assertThat(reader.locator(".card.expanded .reply-words")).hasText("Mời đồng chí cho ý kiến");
        saved(reader);
    }

    private static void undoAndRedo(Page reader) {
        press(reader, "Escape");
        tabTo(reader, "#viewerContainer");
        Locator answered = reader.locator(".card-about", new Page.LocatorOptions().setHasText("1 trả lời"));
        assertThat(answered).hasCount(1);
        press(reader, "Control+z");
        assertThat(answered).hasCount(0);
        press(reader, "Control+z");
        assertThat(reader.locator(".card .people, .card-about", new Page.LocatorOptions().setHasText("Đặng Thị Êm"))).hasCount(0);
        press(reader, "Control+z");
        assertThat(reader.locator(".note-stamp")).hasCount(0);
        saved(reader);
        press(reader, "Control+y");
        assertThat(reader.locator(".note-stamp")).hasCount(1);
        saved(reader);
    }

    private List<String> ids() {
        return list(READER).asList().stream().map(note -> text(note, "id")).sorted().toList();
    }

    private static void press(Page page, String key) {
        page.keyboard().press(key);
        focusIsSeen(page);
    }

    /** Moves on with the tab key until something of that kind has the focus. */
    private static void tabTo(Page page, String selector) {
        for (int step = 0; step < 80; step++) {
            if (Boolean.TRUE.equals(page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
                return;
            }
            press(page, "Tab");
        }
        throw new AssertionError("The tab key does not reach " + selector);
    }

    /** Whatever has the focus is on screen, and marked there unless it is the page area itself. */
    private static void focusIsSeen(Page page) {
        Object hidden = page.evaluate("""
                () => {
                  const focused = document.activeElement;
                  if (!focused || focused === document.body || focused.id === 'viewerContainer') return '';
                  const { width, height, bottom, right, top, left } = focused.getBoundingClientRect();
                  const { outlineStyle, boxShadow } = getComputedStyle(focused);
                  const on = width > 0 && height > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
                  return on && (outlineStyle !== 'none' || boxShadow !== 'none') ? '' : focused.outerHTML.slice(0, 200);
                }""");
        assertThat(hidden).as("what has the focus and is not seen").isEqualTo("");
    }

    private static void listen(Page page) {
        page.evaluate("""
                () => {
                  window.heard = [];
                  new MutationObserver(() => window.heard.push(document.getElementById('live').textContent))
                    .observe(document.getElementById('live'), { childList: true, characterData: true, subtree: true });
                }""");
    }

    private static void heard(Page page, String words) {
        page.waitForFunction("words => window.heard.some(text => text.includes(words))", words);
    }
}
