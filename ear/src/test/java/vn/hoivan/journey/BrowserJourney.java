package vn.hoivan.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A journey of people through the shipped product in a real browser. Each person has a browser context of their own.
 * A journey fails when a page reports a script error or a breach of its content security policy.
 */
public abstract class BrowserJourney {

    protected static final RunningProduct PRODUCT = RunningProduct.get();
    protected static final String PASSWORD = "hoivan-demo";
    private static final Path PICTURES = Path.of(System.getProperty("work.folder"), "pictures");

    /** Milliseconds; a busy machine is no failure. */
    private static final double PATIENCE = 30_000;

    private static Playwright playwright;
    private static Browser browser;

    /** Whoever reads of a failure later has nothing but what was printed and the pictures. */
    @RegisterExtension
    final AfterTestExecutionCallback witness = test -> test.getExecutionException()
            .ifPresent(failure -> testify(test.getRequiredTestClass().getSimpleName() + "." + test.getRequiredTestMethod().getName()));
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final long logBefore = PRODUCT.logLength();

    @BeforeAll
    static void openBrowser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium())
                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")));
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
        playwright.close();
    }

    @AfterEach
    void leave() {
        contexts.forEach(BrowserContext::close);
        assertThat(complaints).as("script errors and policy breaches").isEmpty();
    }

    private void testify(String test) {
        List<Page> pages = contexts.stream().flatMap(context -> context.pages().stream()).toList();
        for (int number = 0; number < pages.size(); number++) {
            Page page = pages.get(number);
            System.out.println(test + " failed at " + page.url() + ", which said " + page.locator(
                    ".ui-messages, #toasts, [role=alert], .ui-message-error, .ui-confirm-dialog:visible").allInnerTexts());
            picture(page, "failed-" + test + "-" + number);
        }
        complaints.forEach(System.out::println);
        PRODUCT.complaintsSince(logBefore).forEach(System.out::println);
    }

    /** Logs somebody in at a desk and opens a page. */
    protected Page as(String userName, String path) {
        return as(userName, path, 1440, 900, "vi-VN");
    }

    /** @param locale chosen on this device, whatever the person's own is */
    protected Page as(String userName, String path, int width, int height, String locale) {
        Page page = visitor("/index.xhtml", width, height, locale);
        page.context().addCookies(List.of(new Cookie("hv-language", locale.substring(0, 2)).setUrl(PRODUCT.address())));
        return open(logIn(page, userName), path);
    }

    /** Logs somebody in on a tablet that is touched. */
    protected Page onTablet(String userName, String path) {
        return open(logIn(visitor("/index.xhtml", device(1024, 768, "vi-VN").setHasTouch(true)), userName), path);
    }

    private static Page open(Page page, String path) {
        page.waitForLoadState();
        if (!"/index.xhtml".equals(path)) {
            page.navigate(path);
        }
        return page;
    }

    private static Page logIn(Page page, String userName) {
        page.locator("[id='login:userName']").fill(userName);
        page.locator("[id='login:password']").fill(PASSWORD);
        page.locator("[id='login:logIn']").click();
        page.waitForURL(url -> !url.contains("/login.xhtml"));
        return page;
    }

    /** Opens a page without logging in. */
    protected Page visitor(String path, int width, int height, String locale) {
        return visitor(path, device(width, height, locale));
    }

    private static Browser.NewContextOptions device(int width, int height, String locale) {
        return new Browser.NewContextOptions().setViewportSize(width, height).setLocale(locale)
                .setBaseURL(PRODUCT.address()).setTimezoneId("Asia/Ho_Chi_Minh").setAcceptDownloads(true);
    }

    private Page visitor(String path, Browser.NewContextOptions device) {
        BrowserContext context = browser.newContext(device);
        contexts.add(context);
        Page page = context.newPage();
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.navigate(path);
        return page;
    }

    /** Waits until PrimeFaces has nothing under way. */
    protected static void settle(Page page) {
        page.waitForFunction("() => !window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty()");
    }

    /** Presses "try again" of the viewer, which may have tried by itself a moment ago and taken the bar away. */
    protected static void tryAgain(Page page) {
        page.locator("#notice button").dispatchEvent("click");
    }

    /** Keeps a picture for whoever looks at the run and for the guides. */
    protected static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    private static Path chromium() {
        return Stream.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of).filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium: see require-tools.sh"));
    }
}
