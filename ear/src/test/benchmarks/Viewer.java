import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;

/** Opens a long paper in the viewer with a real browser. Arguments: address, the PDF, its pages, the browser. */
public class Viewer {

    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    public static void main(String[] arguments) {
        Path paper = Path.of(arguments[1]);
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(arguments[3]))
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")))) {
            BrowserContext context = browser.newContext(new Browser.NewContextOptions().setBaseURL(arguments[0]).setLocale("vi-VN").setViewportSize(1440, 900));
            context.setDefaultTimeout(180_000);
            Page page = context.newPage();
            page.navigate("/login.xhtml");
            page.locator("[id='login:userName']").fill("vanthu");
            page.locator("[id='login:password']").fill("hoivan-demo");
            page.locator("[id='login:logIn']").click();
            page.waitForURL(url -> !url.contains("login"));
            String id = upload(page, paper);
            long prepared = System.nanoTime();
            while (!page.request().get("/api/v1/files/" + id).text().contains("\"state\":\"READY\"")) {
                page.waitForTimeout(100);
            }
            double ready = (System.nanoTime() - prepared) / 1e9;
            for (String run : List.of("cold", "warm")) {
                open(context, "/viewer/?file=" + id, run, Long.parseLong(arguments[2]), size(paper), ready);
            }
        }
    }

    private static void open(BrowserContext context, String path, String run, long pages, long size, double ready) {
        AtomicInteger all = new AtomicInteger();
        AtomicInteger parts = new AtomicInteger();
        AtomicLong bytes = new AtomicLong();
        Page page = context.newPage();
        page.onRequestFinished(request -> {
            all.incrementAndGet();
            if (request.url().endsWith("/view")) {
                parts.incrementAndGet();
                String length = request.response().headers().getOrDefault("content-length", "0");
                bytes.addAndGet(Long.parseLong(length));
            }
        });
        long start = System.nanoTime();
        page.navigate(path);
        page.waitForSelector(".page[data-page-number='1'] .textLayer span");
        double took = (System.nanoTime() - start) / 1e6;
        int requests = all.get();
        int ranges = parts.get();
        long loaded = bytes.get();
        System.out.printf(Locale.ROOT, "viewer.%s pages=%d size_mb=%.1f prepared_s=%.1f page1_ms=%.0f requests=%d ranges=%d bytes_kb=%d share=%.4f%n", run, pages, size / 1e6,
                ready, took, requests, ranges, loaded / 1024, (double) loaded / size);
        page.close();
    }

    private static String upload(Page page, Path paper) {
        var answer = page.request().post("/api/v1/files", RequestOptions.create().setHeader("X-Requested-With", "hoivan").setTimeout(120_000)
                .setMultipart(FormData.create().set("file", paper)));
        Matcher id = ID.matcher(answer.text());
        if (!id.find()) {
            throw new IllegalStateException(answer.text());
        }
        return id.group(1);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
