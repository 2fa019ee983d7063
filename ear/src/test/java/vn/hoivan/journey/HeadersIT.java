package vn.hoivan.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.hoivan.it.PaperPdf;

/** What every answer says to the browser, and what is taken from other sites: nothing. */
class HeadersIT {

    private static final String ADDRESS = RunningProduct.get().address();
    private static final Visitor OFFICER = Visitor.as("chuyenvien");

    @Test
    void shouldProtectEveryAnswer() {
        Set<String> wrong = new TreeSet<>();
        List<String> paths = new java.util.ArrayList<>(ShippedWar.get().pages());
        paths.addAll(List.of("/", "/viewer/", "/assets/hv.css", "/assets/none", "/nothing.xhtml", "/api/v1/me", "/api/v1/none",
                "/api/v1/meetings?from=x", "/language", "/webjars/pdfjs-dist/none.mjs"));
        for (Visitor visitor : List.of(Visitor.nobody(), OFFICER)) {
            for (String path : paths) {
                Visitor.Answer answer = visitor.get(path);
                List<String> policies = answer.headers().allValues("Content-Security-Policy");
                if (policies.size() != 1 || !policies.get(0).startsWith("default-src 'none'")
                        || !policies.get(0).contains("frame-ancestors")) {
                    wrong.add(path + ": policy " + policies);
                }
                if (!"nosniff".equals(answer.header("X-Content-Type-Options"))) {
                    wrong.add(path + ": no nosniff");
                }
                if (!answer.header("Server").isEmpty() || !answer.header("X-Powered-By").isEmpty()) {
                    wrong.add(path + ": tells what runs here: " + answer.header("Server") + answer.header("X-Powered-By"));
                }
                boolean content = path.endsWith(".xhtml") || path.startsWith("/api/") || "/".equals(path);
                if (content && !answer.header("Cache-Control").contains("no-store")) {
                    wrong.add(path + ": kept by the browser: " + answer.header("Cache-Control"));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void shouldLetNoScriptRunButOurs() {
        String page = OFFICER.get("/index.xhtml").header("Content-Security-Policy");
        String viewer = OFFICER.get("/viewer/").header("Content-Security-Policy");
        for (String policy : List.of(page, viewer)) {
            Map<String, String> parts = java.util.Arrays.stream(policy.split(";")).map(String::strip).filter(part -> !part.isEmpty())
                    .collect(Collectors.toMap(part -> part.split(" ")[0], part -> part));
            assertThat(parts.get("script-src")).contains("'self'").doesNotContain("unsafe-inline").doesNotContain("'unsafe-eval'")
                    .doesNotContain("http").doesNotContain("*");
            assertThat(parts.get("frame-ancestors")).isEqualTo("frame-ancestors 'self'");
            assertThat(parts.get("base-uri")).isIn("base-uri 'self'", "base-uri 'none'");
        }
        assertThat(viewer).doesNotContain("unsafe-inline");
        assertThat(nonce(OFFICER.get("/index.xhtml"))).isNotEqualTo(nonce(OFFICER.get("/index.xhtml")));
    }

    @Test
    void shouldGiveFilesThatCannotActInTheBrowser() {
        String id = OFFICER.upload("/api/v1/files", "Tờ trình \\\"x\\\".pdf", PaperPdf.of("Mot")).good().id();
        Visitor.Answer saved = OFFICER.get("/api/v1/files/" + id + "/content?download=true").good();
        assertThat(saved.header("Content-Disposition")).startsWith("attachment;").doesNotContain("\n");
        for (String path : List.of("/content", "/content?download=true")) {
            Visitor.Answer file = OFFICER.get("/api/v1/files/" + id + path).good();
            assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
            assertThat(file.header("Content-Security-Policy")).contains("sandbox").contains("default-src 'none'");
            assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(file.header("Cache-Control")).contains("no-store");
            assertThat(file.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        }
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site,cross-site", "Sec-Fetch-Site,same-site", "Origin,https://evil.example", "Origin,null",
        "Origin,http://localhost:1"})
    void shouldTakeNothingFromOtherSites(String header, String value) {
        for (String path : List.of("/api/v1/submissions", "/logout", "/language", "/index.xhtml")) {
            assertThat(OFFICER.post(path, "{\"title\":\"Từ nơi khác\"}", header, value).status()).as(path).isEqualTo(403);
        }
        assertThat(OFFICER.send("DELETE", "/api/v1/papers/x", null, header, value).status()).isEqualTo(403);
        assertThat(OFFICER.send("PUT", "/api/v1/papers/x/file", "{}", header, value).status()).isEqualTo(403);
    }

    @Test
    void shouldTakeWhatOwnPagesSend() {
        OFFICER.post("/api/v1/submissions", "{\"title\":\"Từ trang của mình\"}", "Sec-Fetch-Site", "same-origin").good();
        OFFICER.post("/api/v1/submissions", "{\"title\":\"Từ trang của mình\"}", "Origin", ADDRESS).good();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://localhost:1"})
    void shouldOpenNoSocketToOtherSites(String origin) {
        assertThatThrownBy(() -> socket("Origin", origin, "Authorization", "Bearer " + RunningProduct.get().token("chuyenvien")))
                .isInstanceOf(CompletionException.class);
    }

    @Test
    void shouldOpenNoSocketToNobody() {
        assertThatThrownBy(() -> socket("Origin", ADDRESS)).isInstanceOf(CompletionException.class);
    }

    @Test
    void shouldOpenASocketToOwnPages() {
        socket("Origin", ADDRESS, "Authorization", "Bearer " + RunningProduct.get().token("chuyenvien")).abort();
    }

    @Test
    void shouldGiveACookieThatOnlyTheOwnServerSees() throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        HttpResponse<String> form = browser.send(HttpRequest.newBuilder(URI.create(ADDRESS + "/login.xhtml")).build(),
                HttpResponse.BodyHandlers.ofString());
        String before = form.headers().allValues("Set-Cookie").stream().filter(c -> c.startsWith("JSESSIONID")).findFirst().orElse("");
        Matcher state = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"").matcher(form.body());
        assertThat(state.find()).isTrue();
        assertThat(state.group(1)).hasSizeLessThan(80).doesNotStartWith("rO0");
        HttpResponse<String> in = browser.send(HttpRequest.newBuilder(URI.create(ADDRESS + "/login.xhtml"))
                .header("Content-Type", "application/x-www-form-urlencoded").header("Origin", ADDRESS)
                .POST(HttpRequest.BodyPublishers.ofString("login=login&login:userName=chuyenvien2&login:password=hoivan-demo&login:logIn=login:logIn"
                        + "&jakarta.faces.ViewState=" + URLEncoder.encode(state.group(1), StandardCharsets.UTF_8))).build(),
                HttpResponse.BodyHandlers.ofString());
        List<String> after = in.headers().allValues("Set-Cookie").stream().filter(cookie -> cookie.startsWith("JSESSIONID")).toList();
        assertThat(after).as("a new session at log-in: " + in.statusCode()).isNotEmpty().doesNotContain(before);
        assertThat(after).allSatisfy(cookie -> assertThat(cookie).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Lax")
                .doesNotContainIgnoringCase("Domain="));
    }

    @Test
    void shouldShowNoTraceOfAFailure() throws Exception {
        // a view state that is none, sent to a page
        Visitor.Answer answer = OFFICER.send("POST", "/meetings/submit.xhtml", "jakarta.faces.ViewState=rO0ABXNy&form=form",
                "Content-Type", "application/x-www-form-urlencoded", "Sec-Fetch-Site", "same-origin");
        assertThat(answer.status()).isIn(200, 302, 400, 500);
        assertThat(answer.body().replace("jakarta.faces.application.ViewExpiredException", ""))
                .doesNotContain("Exception").doesNotContain("\tat ");
        for (String path : List.of("/documents/view.xhtml?id=%27", "/documents/view.xhtml", "/documents/view.xhtml?id=x&pfdrid=abc",
                "/jakarta.faces.resource/../WEB-INF/web.xml.xhtml", "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
                "/jakarta.faces.resource/x.xhtml?pfdrid=AAAA&pfdrt=sc", "/login.xhtml?from=//evil.example")) {
            Visitor.Answer page = OFFICER.get(path);
            // PrimeFaces names one exception in the settings of every page
            assertThat(page.body().replace("jakarta.faces.application.ViewExpiredException", "")).as(path)
                    .doesNotContain("Exception").doesNotContain("\tat ").doesNotContain("<web-app");
            assertThat(page.header("Location")).doesNotContain("evil.example");
        }
    }

    private static String nonce(Visitor.Answer answer) {
        Matcher nonce = Pattern.compile("'nonce-([^']+)'").matcher(answer.header("Content-Security-Policy"));
        assertThat(nonce.find()).isTrue();
        return nonce.group(1);
    }

    private static WebSocket socket(String... headers) {
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        return builder.buildAsync(URI.create(ADDRESS.replace("http", "ws") + "/push"), new WebSocket.Listener() { }).join();
    }
}
