package vn.hoivan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import vn.hoivan.it.PaperPdf;

/** An official reads the pack before the meeting, with notes of their own, on a tablet and at a desk. */
class ReadPackBrowserIT extends PackJourney {

    @Test
    void shouldKeepWhatIsMarkedOnATabletAndShowItAtTheDesk() {
        Page tablet = onTablet(READER, pack());
        openPaper(tablet);
        selectWord(tablet, "TO TRINH");
        tablet.keyboard().press("h");
        selectWord(tablet, "Kinh gui");
        tablet.keyboard().press("s");
        draw(tablet);
        placeNote(tablet, "Hỏi Sở Tài chính về nguồn vốn");
        saved(tablet);
        tablet.locator("[data-action='notes']").first().click();
        assertThat(tablet.locator(".card")).hasCount(4);
        picture(tablet, "pack-tablet");

        tablet.reload();
        assertThat(tablet.locator(".page-total")).isVisible();
        assertThat(tablet.locator(".count")).hasText("4");

        Page desk = as(READER, pack());
        openPaper(desk);
        assertThat(desk.locator(".card")).hasCount(4);
        assertThat(desk.locator(".card-quote").first()).containsText("“");
        assertThat(desk.locator("#notes")).containsText("Hỏi Sở Tài chính về nguồn vốn");
        assertThat(desk.locator("#agenda")).containsText("Phân bổ vốn đầu tư");
        picture(desk, "pack");
        assertThat(kinds(READER)).containsExactlyInAnyOrder("HIGHLIGHT", "STRIKE_OUT", "INK", "NOTE");
        for (String other : List.of("daibieu2", "lanhdao", "thuky")) {
            assertThat(kinds(other)).as(other).isEmpty();
        }
    }

    @Test
    void shouldShowNotesOfThePackOnTheSinglePaperAndTheOtherWay() {
        Page pack = as(READER, pack());
        openPaper(pack);
        selectWord(pack, "TO TRINH");
        pack.keyboard().press("h");
        saved(pack);
        pack.navigate("/viewer/?version=" + version);
        assertThat(pack.locator(".card")).hasCount(1);
        assertThat(pack.locator(".page[data-page-number='1'] .note-sheet [data-note]")).hasCount(1);
        pack.keyboard().press("j");
        assertThat(pack.locator(".page[data-page-number='2'] .textLayer")).containsText("Nguon von");
        placeNote(pack, "Trang hai");
        saved(pack);
        pack.navigate(pack());
        assertThat(pack.locator(".card")).hasCount(2);
        assertThat(pack.locator("#notes")).containsText("Trang hai");
    }

    @Test
    void shouldShareOneNoteWithTheNamedPersonAndNobodyElse() {
        String secret = "mật " + UUID.randomUUID();
        String shared = "xem giúp " + UUID.randomUUID();
        Page author = as(READER, pack());
        openPaper(author);
        placeNote(author, secret);
        placeNote(author, shared, 0.7);
        saved(author);
        author.locator(".card-main", new Page.LocatorOptions().setHasText(shared)).click();
        author.locator(".card.expanded [role=combobox]").fill("dang thi em");
        author.locator(".card.expanded [role=option]").first().click();
        assertThat(author.locator(".card.expanded .people")).containsText("Đặng Thị Êm");
        saved(author);

        Page friend = as("daibieu2", pack());
        assertThat(friend.locator(".card")).hasCount(1);
        assertThat(friend.locator("#notes")).containsText(shared);
        assertThat(notes("daibieu2")).contains(shared).doesNotContain(secret);
        for (String other : List.of("daibieu3", "lanhdao", "thuky")) {
            assertThat(notes(other)).as(other).doesNotContain(shared).doesNotContain(secret);
        }
        assertThat(DemoApi.as("quantri").status("paper-versions/" + version + "/annotations")).isEqualTo(404);
        assertThat(DemoApi.as("quantri").get("audit").toString()).doesNotContain(shared).doesNotContain(secret);
        picture(author, "pack-sharing");
    }

    @Test
    void shouldDownloadThePackWithAnnotationsThatOtherReadersShow() throws Exception {
        Page reader = as(READER, pack());
        openPaper(reader);
        selectWord(reader, "TO TRINH");
        reader.keyboard().press("h");
        draw(reader);
        placeNote(reader, "Ghi chú tiếng Việt: đề nghị làm rõ");
        saved(reader);
        Path marked = download(reader, "Tải cả bộ có ghi chú");
        Path plain = download(reader, "Tải cả bộ tài liệu");
        JsonObject pack = DemoApi.as(READER).get("meetings/" + meeting + "/pack").getAsJsonObject();
        int page = pack.getAsJsonArray("papers").get(0).getAsJsonObject().get("firstPage").getAsInt();
        assertThat(annotations(marked, page)).contains("Highlight", "Ink", "Text");
        assertThat(annotations(plain, page)).doesNotContain("Highlight", "Ink", "Text");
        assertThat(differing(picture(marked, page), picture(plain, page))).as("marks that poppler draws").isGreaterThan(200);
        assertThat(Files.readString(chosen(reader, "Cả bộ tài liệu", "XFDF"))).contains("<xfdf", "<ink", "đề nghị làm rõ");
        Path printed = chosen(reader, "Cả bộ tài liệu", "PDF in liền");
        assertThat(annotations(printed, page)).doesNotContain("Highlight", "Ink", "Text");
        assertThat(differing(picture(printed, page), picture(plain, page))).as("marks on the page").isGreaterThan(200);
        assertThat(lastPage(printed)).contains("Ghi chú trên tài liệu", "đề nghị làm rõ");
    }

    @Test
    void shouldLoseNoNoteWhenThePaperIsReplaced() {
        Page reader = as(READER, pack());
        openPaper(reader);
        placeNote(reader, "Về bản cũ");
        saved(reader);
        DemoApi secretary = DemoApi.as("thuky");
        secretary.put("papers/" + paper + "/file", "{\"fileId\":\"" + secretary.upload("ban-moi.pdf",
                PaperPdf.of("TO TRINH BAN MOI\nVe viec phan bo von")) + "\",\"note\":\"Sửa số liệu\"}");
        secretary.post("meetings/" + meeting + "/publish", "{\"notify\":false}");
        reader.navigate(pack());
        assertThat(reader.locator("#agenda .paper").first()).containsText("Tờ trình phân bổ vốn");
        reader.locator("#agenda button.paper").first().click();
        assertThat(reader.locator(".textLayer", new Page.LocatorOptions().setHasText("BAN MOI"))).isVisible();
        assertThat(reader.locator("#notes")).containsText("Về bản cũ");
        reader.navigate("/viewer/?version=" + version);
        assertThat(reader.locator("#notes")).containsText("Về bản cũ");
    }

    @Test
    void shouldHoldNotesBackWhileTheConnectionIsLostAndSendThemAfterAReload() {
        Page reader = as(READER, pack());
        openPaper(reader);
        reader.route(Pattern.compile("/annotations$"), route -> {
            if ("POST".equals(route.request().method())) {
                route.abort();
            } else {
                route.resume();
            }
        });
        placeNote(reader, "Viết khi mất mạng");
        assertThat(reader.locator(".status")).hasAttribute("data-state", "offline");
        assertThat(notes(READER)).doesNotContain("Viết khi mất mạng");
        reader.reload();
        assertThat(reader.locator("#notes")).containsText("Viết khi mất mạng");
        reader.unroute(Pattern.compile("/annotations$"));
        reader.locator(".status").click();
        saved(reader);
        assertThat(notes(READER)).contains("Viết khi mất mạng");
    }

    @Test
    void shouldHoldNotesBackWhenTheSessionEndsAndSendThemAfterLoggingInAgain() {
        Page reader = as(READER, pack());
        openPaper(reader);
        reader.context().clearCookies();
        placeNote(reader, "Viết khi hết phiên");
        assertThat(reader.locator("#notice")).containsText("1");
        Page again = reader.context().waitForPage(() -> reader.locator("#notice a").click());
        again.locator("[id='login:userName']").fill(READER);
        again.locator("[id='login:password']").fill(PASSWORD);
        again.locator("[id='login:logIn']").click();
        again.waitForURL(url -> !url.contains("/login.xhtml"));
        again.close();
        tryAgain(reader);
        saved(reader);
        assertThat(reader.locator("#notice")).isHidden();
        assertThat(notes(READER)).contains("Viết khi hết phiên");
    }

    @Test
    void shouldLeaveNothingInTheBrowserAfterLoggingOut() {
        Page reader = as(READER, pack());
        openPaper(reader);
        reader.route(Pattern.compile("/annotations$"), route -> route.abort());
        placeNote(reader, "Không được để lại");
        assertThat(reader.locator(".status")).hasAttribute("data-state", "offline");
        reader.navigate("/index.xhtml");
        reader.locator("#personMenu summary").click();
        reader.locator("#logOut").click();
        reader.waitForURL(Pattern.compile("login\\.xhtml"));
        Object left = reader.evaluate("""
                async () => {
                  const kept = Object.entries(localStorage).filter(([key]) => !key.includes('keys')).map(pair => pair.join('='));
                  const names = (await indexedDB.databases()).map(each => each.name);
                  for (const name of names) {
                    const open = await new Promise(done => { const ask = indexedDB.open(name); ask.onsuccess = () => done(ask.result); });
                    for (const store of open.objectStoreNames) {
                      kept.push(...await new Promise(done => { const ask = open.transaction(store).objectStore(store).getAll(); ask.onsuccess = () => done(ask.result.map(JSON.stringify)); }));
                    }
                  }
                  return kept.join(' ');
                }""");
        assertThat(left.toString()).doesNotContain("Không được để lại");
    }

    private static Path download(Page page, String label) {
        page.locator("#bar [aria-haspopup=menu]").last().click();
        Download download = page.waitForDownload(() -> page.locator("a", new Page.LocatorOptions().setHasText(label)).click());
        return download.path();
    }

    private static Path chosen(Page page, String scope, String form) {
        page.locator("#bar [aria-haspopup=menu]").last().click();
        page.getByText("Tải về kèm ghi chú").click();
        page.locator(".export").getByText(scope).click();
        page.locator(".export").getByText(form).click();
        picture(page, "pack-export");
        return page.waitForDownload(() -> page.locator(".sheet-foot a").click()).path();
    }

    private static String annotations(Path pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return document.getPage(page - 1).getAnnotations().stream().map(PDAnnotation::getSubtype).collect(Collectors.joining(" "));
        }
    }

    private static String lastPage(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFTextStripper text = new PDFTextStripper();
            text.setStartPage(document.getNumberOfPages());
            return text.getText(document);
        }
    }

    private static BufferedImage picture(Path pdf, int page) throws Exception {
        Path folder = Files.createTempDirectory("pack");
        Process poppler = new ProcessBuilder("pdftoppm", "-r", "50", "-f", String.valueOf(page), "-l", String.valueOf(page), "-png",
                "-singlefile", pdf.toString(), folder.resolve("page").toString()).inheritIO().start();
        assertThat(poppler.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return ImageIO.read(folder.resolve("page.png").toFile());
    }

    private static int differing(BufferedImage one, BufferedImage other) {
        int count = 0;
        for (int x = 0; x < one.getWidth(); x++) {
            for (int y = 0; y < one.getHeight(); y++) {
                count += one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
            }
        }
        return count;
    }
}
