import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Opens a long paper in the viewer with a real browser, and the same bytes with PDF.js alone from a bare file server, in
 * turns; each time with an empty cache. Arguments: address, the PDF, its pages, the browser, the jar with PDF.js.
 */
public class Viewer {

    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");
    private static final int ROUNDS = 5;
    private static final String PAINTED = "page => document.querySelector(`.page[data-page-number='${page}'] .textLayer span`) !== null";
    /** Notes when Enter is pressed and when the page stands there. */
    private static final String CLOCK = """
            far => {
              window.far = far;
              const pressed = new Promise(resolve => document.addEventListener('keydown',
                event => event.key === 'Enter' && resolve(performance.now()), { capture: true }));
              const painted = new Promise(resolve => new MutationObserver((changes, observer) => {
                if (!document.querySelector(`.page[data-page-number='${far}'] .textLayer span`)) return;
                observer.disconnect();
                resolve(performance.now());
              }).observe(document.getElementById('viewerContainer') ?? document.getElementById('c'), { childList: true, subtree: true }));
              window.taken = Promise.all([pressed, painted]).then(([from, to]) => to - from);
            }""";

    /** What one opening took, in milliseconds, and what it asked for before page 1. */
    record Opening(double page1, double jump, int requests, int ranges, long bytes) {
    }

    public static void main(String[] arguments) throws Exception {
        Path paper = Path.of(arguments[1]);
        int pages = Integer.parseInt(arguments[2]);
        int far = pages * 3 / 4;
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(arguments[3]))
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")));
                BrowserContext login = context(browser, arguments[0], null)) {
            Page page = login.newPage();
            page.navigate("/login.xhtml");
            page.locator("[id='login:userName']").fill("vanthu");
            page.locator("[id='login:password']").fill("hoivan-demo");
            page.locator("[id='login:logIn']").click();
            page.waitForURL(url -> !url.contains("login"));
            String id = upload(login, arguments[0], paper);
            long prepared = System.nanoTime();
            while (!page.request().get("/api/v1/files/" + id).text().contains("\"state\":\"READY\"")) {
                page.waitForTimeout(100);
            }
            double ready = (System.nanoTime() - prepared) / 1e9;
            String view = "/api/v1/files/" + id + "/view";
            HttpServer bare = bare(bytes(login, arguments[0] + view), Path.of(arguments[4]));
            String state = login.storageState();
            List<Opening> ours = new ArrayList<>();
            List<Opening> alone = new ArrayList<>();
            for (int round = 0; round <= ROUNDS; round++) {
                Opening bareOpening = open(browser, "http://localhost:" + bare.getAddress().getPort(), null, "/", far);
                Opening opening = open(browser, arguments[0], state, "/viewer/?file=" + id, far);
                if (round > 0) {
                    alone.add(bareOpening);
                    ours.add(opening);
                }
            }
            bare.stop(0);
            report(pages, Files.size(paper), ready, middle(ours), middle(alone), far);
        }
    }

    private static byte[] bytes(BrowserContext login, String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address)).header("Cookie", cookies(login)).build(),
                HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    private static void report(int pages, long size, double ready, Opening ours, Opening alone, int far) {
        System.out.printf(Locale.ROOT, "viewer pages=%d size_mb=%.1f prepared_s=%.1f%n", pages, size / 1e6, ready);
        System.out.printf(Locale.ROOT, "viewer.page1 product_ms=%.0f bare_ms=%.0f ratio=%.2f (ratio, goal 1.3)%n", ours.page1(), alone.page1(),
                ours.page1() / alone.page1());
        System.out.printf(Locale.ROOT, "viewer.page%d product_ms=%.0f bare_ms=%.0f ratio=%.2f (ratio, goal 1.3)%n", far, ours.jump(), alone.jump(),
                ours.jump() / alone.jump());
        System.out.printf(Locale.ROOT, "viewer.requests product=%d of_the_paper=%d bare=%d (count, goal 12)%n", ours.requests(), ours.ranges(), alone.requests());
        System.out.printf(Locale.ROOT, "viewer.bytes product_kb=%d bare_kb=%d (count, goal 8192)%n", ours.bytes() / 1024, alone.bytes() / 1024);
    }

    private static Opening middle(List<Opening> all) {
        return new Opening(median(all.stream().map(Opening::page1).toList()), median(all.stream().map(Opening::jump).toList()),
                all.stream().mapToInt(Opening::requests).max().orElseThrow(), all.stream().mapToInt(Opening::ranges).max().orElseThrow(),
                all.stream().mapToLong(Opening::bytes).max().orElseThrow());
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static BrowserContext context(Browser browser, String address, String state) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setBaseURL(address).setLocale("vi-VN")
                .setViewportSize(1440, 900).setStorageState(state));
        context.setDefaultTimeout(180_000);
        return context;
    }

    private static Opening open(Browser browser, String address, String state, String path, int far) {
        AtomicInteger requests = new AtomicInteger();
        AtomicInteger ranges = new AtomicInteger();
        AtomicLong bytes = new AtomicLong();
        try (BrowserContext context = context(browser, address, state)) {
            Page page = context.newPage();
            page.onResponse(response -> {
                requests.incrementAndGet();
                if (response.url().endsWith("/view")) {
                    ranges.incrementAndGet();
                    bytes.addAndGet(Long.parseLong(response.headers().getOrDefault("content-length", "0")));
                }
            });
            long start = System.nanoTime();
            page.navigate(path);
            page.waitForFunction(PAINTED, 1);
            double first = (System.nanoTime() - start) / 1e6;
            Opening seen = new Opening(first, 0, requests.get(), ranges.get(), bytes.get());
            page.waitForTimeout(1000);
            return new Opening(seen.page1(), jump(page, far), seen.requests(), seen.ranges(), seen.bytes());
        }
    }

    /** From the Enter key to the page with its text. @return milliseconds by the clock of the page, which no driver disturbs */
    private static double jump(Page page, int far) {
        page.evaluate(CLOCK, far);
        if (page.url().contains("/viewer/")) {
            page.keyboard().press("g");
            page.keyboard().type(String.valueOf(far));
        }
        page.keyboard().press("Enter");
        return ((Number) page.evaluate("() => window.taken")).doubleValue();
    }

    /** PDF.js alone: its own page view, the same options as ours, no interface. */
    private static final String PAGE = """
            <!DOCTYPE html><meta charset="utf-8"><link rel="stylesheet" href="/pdfjs/web/pdf_viewer.css">
            <style>#c { position: absolute; inset: 0; overflow: auto }</style><div id="c"><div id="v" class="pdfViewer"></div></div>
            <script type="module">
            const library = await import('/pdfjs/build/pdf.min.mjs');
            const parts = await import('/pdfjs/web/pdf_viewer.mjs');
            library.GlobalWorkerOptions.workerSrc = '/pdfjs/build/pdf.worker.min.mjs';
            const eventBus = new parts.EventBus();
            const linkService = new parts.PDFLinkService({ eventBus });
            window.viewer = new parts.PDFViewer({ container: document.getElementById('c'), eventBus, linkService });
            linkService.setViewer(window.viewer);
            eventBus.on('pagesinit', () => (window.viewer.currentScaleValue = 'auto'));
            const pdf = await library.getDocument({ url: '/view', disableAutoFetch: true, disableStream: true, isEvalSupported: false }).promise;
            window.viewer.setDocument(pdf);
            linkService.setDocument(pdf, null);
            addEventListener('keydown', ({ key }) => key === 'Enter' && (window.viewer.currentPageNumber = window.far));
            </script>""";

    private static HttpServer bare(byte[] pdf, Path jar) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", exchange -> send(exchange, "text/html", PAGE.getBytes(StandardCharsets.UTF_8)));
        ZipFile zip = new ZipFile(jar.toFile());
        String root = "META-INF/resources/webjars/pdfjs-dist/" + jar.getParent().getFileName();
        server.createContext("/pdfjs/", exchange -> {
            String name = exchange.getRequestURI().getPath().substring("/pdfjs".length());
            try (InputStream in = zip.getInputStream(zip.getEntry(root + name))) {
                ByteArrayOutputStream all = new ByteArrayOutputStream();
                in.transferTo(all);
                send(exchange, name.endsWith(".css") ? "text/css" : "text/javascript", all.toByteArray());
            }
        });
        server.createContext("/view", exchange -> range(exchange, pdf));
        server.start();
        return server;
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static void range(HttpExchange exchange, byte[] pdf) throws IOException {
        String wanted = exchange.getRequestHeaders().getFirst("Range");
        Matcher range = wanted == null ? null : RANGE.matcher(wanted);
        exchange.getResponseHeaders().set("Accept-Ranges", "bytes");
        exchange.getResponseHeaders().set("Content-Type", "application/pdf");
        int from = 0;
        int to = pdf.length;
        if (range != null && range.matches()) {
            from = Integer.parseInt(range.group(1));
            to = range.group(2).isEmpty() ? pdf.length : Math.min(pdf.length, Integer.parseInt(range.group(2)) + 1);
            exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + pdf.length);
        }
        exchange.sendResponseHeaders(range == null ? 200 : 206, to - from);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(pdf, from, to - from);
        } catch (IOException e) {
            // the browser has broken it off: it goes on by ranges
        }
    }

    private static String upload(BrowserContext login, String address, Path paper) throws IOException, InterruptedException {
        String edge = "edge-of-the-parts";
        String head = "--" + edge + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"long.pdf\"\r\nContent-Type: application/pdf\r\n\r\n";
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/v1/files")).header("Cookie", cookies(login))
                .header("X-Requested-With", "hoivan").header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(BodyPublishers.concat(BodyPublishers.ofString(head), BodyPublishers.ofFile(paper), BodyPublishers.ofString("\r\n--" + edge + "--\r\n"))).build();
        String answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
        Matcher id = ID.matcher(answer);
        if (!id.find()) {
            throw new IllegalStateException(answer);
        }
        return id.group(1);
    }

    private static String cookies(BrowserContext login) {
        return login.cookies().stream().map(cookie -> cookie.name + "=" + cookie.value).collect(Collectors.joining("; "));
    }
}
