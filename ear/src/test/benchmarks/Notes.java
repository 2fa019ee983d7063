import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.BoundingBox;

/**
 * Notes in the viewer with a real browser. {@code notes}: how long a page with 1,000 notes takes to stand there with all of them,
 * against the same page without, in turns. {@code drawing}: the script of each frame while one draws on a page with 500 strokes.
 * Arguments: notes or drawing, address, the file of tokens, a PDF, the browser.
 */
public class Notes {

    private static final int NOTES = 1000;
    private static final int STROKES = 500;
    private static final int ROUNDS = 7;
    private static final double RATIO = 1.5;
    private static final double BUDGET = 8;
    private static final String AUTHOR = "daibieu1";
    /** What of a trace is script, as the outermost piece of it. */
    private static final Set<String> SCRIPT = Set.of("EventDispatch", "FireAnimationFrame", "TimerFire", "FireIdleCallback", "RunMicrotasks", "FunctionCall");

    private final String address;
    private final Path tokens;
    private final HttpClient client = HttpClient.newHttpClient();

    private Notes(String address, Path tokens) {
        this.address = address;
        this.tokens = tokens;
    }

    public static void main(String[] arguments) throws Exception {
        Notes notes = new Notes(arguments[1], Path.of(arguments[2]));
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(arguments[4]))
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")))) {
            BrowserContext context = notes.logIn(browser);
            List<String> versions = notes.publish(Path.of(arguments[3]), 2);
            if ("drawing".equals(arguments[0])) {
                notes.fill(versions.get(0), STROKES, true);
                notes.draw(browser, context, versions.get(0));
            } else {
                notes.fill(versions.get(0), NOTES, false);
                notes.open(context, versions.get(0), versions.get(1));
            }
        }
    }

    private void open(BrowserContext context, String full, String empty) {
        List<Double> with = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            double plain = opened(context, empty, 0);
            double noted = opened(context, full, NOTES);
            if (round > 0) {
                without.add(plain);
                with.add(noted);
            }
        }
        double ratio = median(with) / median(without);
        System.out.printf(Locale.ROOT, "notes notes=%d without_ms=%.0f with_ms=%.0f ratio=%.2f (ratio, goal %.1f)%n", NOTES, median(without), median(with),
                ratio, RATIO);
    }

    private static double opened(BrowserContext context, String version, int notes) {
        Page page = context.newPage();
        long start = System.nanoTime();
        page.navigate("/viewer/?version=" + version);
        page.waitForFunction("""
                notes => document.querySelector(".page[data-page-number='1'] .textLayer span")
                  && document.querySelectorAll(".page[data-page-number='1'] .note-sheet [data-note]").length === notes""", notes);
        double took = (System.nanoTime() - start) / 1e6;
        page.close();
        return took;
    }

    private void draw(Browser browser, BrowserContext context, String version) throws IOException {
        Page page = context.newPage();
        page.navigate("/viewer/?version=" + version);
        page.waitForFunction("strokes => document.querySelectorAll(\".page[data-page-number='1'] .note-sheet [data-note]\").length === strokes", STROKES);
        page.waitForFunction("""
                strokes => document.querySelectorAll('.card').length === strokes && document.querySelectorAll('.page[data-loaded]').length > 1
                  && [...document.querySelectorAll('.page[data-loaded]')].every(page => page.querySelector('.endOfContent'))""", STROKES);
        page.locator("[data-action='pen']").click();
        BoundingBox sheet = page.locator("#viewerContainer").boundingBox();
        browser.startTracing(page, new Browser.StartTracingOptions().setCategories(List.of("devtools.timeline", "disabled-by-default-devtools.timeline")));
        for (int stroke = 0; stroke < 12; stroke++) {
            double left = sheet.x + sheet.width * 0.25 + stroke % 4 * 80;
            double top = sheet.y + 120 + stroke / 4 * 90;
            page.mouse().move(left, top);
            page.mouse().down();
            for (int step = 1; step <= 60; step++) {
                page.mouse().move(left + step, top + 20 * Math.sin(step / 4.0));
            }
            page.mouse().up();
        }
        JsonObject trace = JsonParser.parseString(new String(browser.stopTracing(), StandardCharsets.UTF_8)).getAsJsonObject();
        List<Double> frames = frames(trace);
        double worst = Collections.max(frames);
        System.out.printf(Locale.ROOT, "drawing strokes=%d frames=%d median_ms=%.2f p95_ms=%.2f worst_ms=%.2f (budget, goal %.0f)%n", STROKES, frames.size(),
                median(frames), frames.get((int) (frames.size() * 0.95)), worst, BUDGET);
    }

    /** Processor time of script between one frame of the page's main thread and the next, sorted; frames without any are left out. */
    private static List<Double> frames(JsonObject trace) {
        Map<String, List<JsonObject>> threads = new TreeMap<>();
        for (JsonElement each : trace.getAsJsonArray("traceEvents")) {
            JsonObject event = each.getAsJsonObject();
            threads.computeIfAbsent(event.get("pid") + "/" + event.get("tid"), thread -> new ArrayList<>()).add(event);
        }
        return threads.values().stream().map(Notes::framesOfThread).max((one, other) -> Integer.compare(one.size(), other.size())).orElseThrow();
    }

    private static List<Double> framesOfThread(List<JsonObject> events) {
        events.sort((one, other) -> Double.compare(one.get("ts").getAsDouble(), other.get("ts").getAsDouble()));
        List<Double> frames = new ArrayList<>();
        double script = 0;
        double until = 0;
        for (JsonObject event : events) {
            String name = event.get("name").getAsString();
            double begin = event.get("ts").getAsDouble();
            if ("Commit".equals(name) && script > 0) {
                frames.add(script / 1000);
                script = 0;
            } else if (SCRIPT.contains(name) && event.has("dur") && begin >= until) {
                until = begin + event.get("dur").getAsDouble();
                script += event.get(event.has("tdur") ? "tdur" : "dur").getAsDouble();
            }
        }
        Collections.sort(frames);
        return frames;
    }

    private static double median(List<Double> numbers) {
        return numbers.stream().sorted().skip(numbers.size() / 2).findFirst().orElseThrow();
    }

    private void fill(String version, int notes, boolean strokes) throws Exception {
        for (int note = 0; note < notes; note++) {
            int left = 60 + note % 25 * 18;
            int top = 780 - note / 25 * 16;
            String kind = strokes || note % 3 == 2 ? "INK" : note % 3 == 1 ? "UNDERLINE" : "HIGHLIGHT";
            String geometry = "INK".equals(kind) ? "{\"strokes\":[[" + stroke(left, top) + "]]}"
                    : "{\"quads\":[[%1$d,%2$d,%3$d,%2$d,%1$d,%4$d,%3$d,%4$d]]}".formatted(left, top, left + 16, top - 12);
            post(AUTHOR, "paper-versions/" + version + "/annotations", "{\"page\":1,\"kind\":\"" + kind + "\",\"geometry\":" + geometry
                    + ",\"colour\":\"#1F4FA8\",\"width\":2,\"text\":\"" + (note % 4 == 0 ? "Ghi chú số " + note : "") + "\"}");
        }
    }

    private static String stroke(int left, int top) {
        StringBuilder points = new StringBuilder();
        for (int point = 0; point < 30; point++) {
            points.append(point == 0 ? "" : ",").append(left + point * 0.5).append(',').append(String.format(Locale.ROOT, "%.2f", top - 5 + 4 * Math.sin(point)));
        }
        return points.toString();
    }

    private BrowserContext logIn(Browser browser) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setBaseURL(address).setLocale("vi-VN").setViewportSize(1440, 900));
        context.setDefaultTimeout(180_000);
        Page page = context.newPage();
        page.navigate("/login.xhtml");
        page.locator("[id='login:userName']").fill(AUTHOR);
        page.locator("[id='login:password']").fill("hoivan-demo");
        page.locator("[id='login:logIn']").click();
        page.waitForURL(url -> !url.contains("login"));
        page.close();
        return context;
    }

    /** A meeting with so many papers of the same bytes. @return the versions that are shown */
    private List<String> publish(Path pdf, int papers) throws Exception {
        String body = item(get("thuky", "bodies"), "Ủy ban nhân dân").get("id").getAsString();
        OffsetDateTime start = OffsetDateTime.now().plusDays(2);
        String meeting = post("thuky", "meetings", "{\"title\":\"Đo ghi chú\",\"body\":\"" + body + "\",\"startsAt\":\"" + start + "\",\"endsAt\":\""
                + start.plusHours(2) + "\"}").get("id").getAsString();
        String item = post("thuky", "meetings/" + meeting + "/agenda-items", "{\"title\":\"Đo\"}").get("id").getAsString();
        for (int paper = 1; paper <= papers; paper++) {
            post("thuky", "agenda-items/" + item + "/papers", "{\"title\":\"Tài liệu " + paper + "\",\"fileId\":\"" + upload("thuky", pdf) + "\"}");
        }
        post("thuky", "meetings/" + meeting + "/publish", "{\"notify\":false}");
        List<String> versions = new ArrayList<>();
        for (JsonElement paper : get("thuky", "meetings/" + meeting).getAsJsonArray("items").get(0).getAsJsonObject().getAsJsonArray("papers")) {
            String version = paper.getAsJsonObject().get("versionId").getAsString();
            waitUntilRead(version);
            versions.add(version);
        }
        return versions;
    }

    private void waitUntilRead(String version) throws Exception {
        String file = get(AUTHOR, "paper-versions/" + version).get("fileId").getAsString();
        while (!"READY".equals(get(AUTHOR, "files/" + file).get("state").getAsString())) {
            Thread.sleep(200);
        }
    }

    private static JsonObject item(JsonObject list, String name) {
        for (JsonElement each : list.getAsJsonArray("items")) {
            if (each.getAsJsonObject().get("name").getAsString().startsWith(name)) {
                return each.getAsJsonObject();
            }
        }
        throw new IllegalStateException("No " + name);
    }

    private String upload(String userName, Path pdf) throws Exception {
        byte[] head = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8);
        return send(request(userName, "files").header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(head, Files.readAllBytes(pdf), tail)))).get("id").getAsString();
    }

    private JsonObject get(String userName, String path) throws Exception {
        return send(request(userName, path).GET());
    }

    private JsonObject post(String userName, String path, String json) throws Exception {
        return send(request(userName, path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String userName, String path) throws IOException {
        String token = Files.readAllLines(tokens).stream().filter(line -> line.startsWith(userName + "\t")).findFirst().orElseThrow().split("\t")[1];
        return HttpRequest.newBuilder(URI.create(address + "/api/v1/" + path)).header("Authorization", "Bearer " + token);
    }

    private JsonObject send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(response.uri() + ": " + response.statusCode() + " " + response.body());
        }
        return response.body().isBlank() ? new JsonObject() : JsonParser.parseString(response.body()).getAsJsonObject();
    }
}
