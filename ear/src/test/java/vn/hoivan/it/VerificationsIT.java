package vn.hoivan.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;

import jakarta.json.JsonObject;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everybody may have a file checked; the report has an address, and nothing else of the file stays. */
@ExtendWith(ArquillianExtension.class)
class VerificationsIT {

    @Test
    void shouldAnswerAVisitorInTheRequestAndKeepTheReportButNotTheFile() throws Exception {
        byte[] paper = PaperPdf.of("Unsigned " + UUID.randomUUID());
        JsonObject report = report(Rest.as(null).upload("/verifications", paper, "x.pdf"));
        assertThat(report.getString("integrity")).isEqualTo("UNSIGNED");
        assertThat(report.getJsonArray("signatures")).isEmpty();
        HttpResponse<byte[]> again = Rest.as(null).send("GET", "/verifications/" + report.getString("id"));
        assertThat(again.statusCode()).isEqualTo(200);
        Path folder = Path.of(System.getProperty("env.HOIVAN_DATA"), "verifications", sha256(paper));
        assertThat(folder.resolve("paper.pdf")).doesNotExist();
    }

    @Test
    void shouldCheckTheSameBytesOnce() throws Exception {
        byte[] paper = PaperPdf.of("Twice " + UUID.randomUUID());
        HttpResponse<byte[]> first = Rest.as(null).upload("/verifications", paper, "a.pdf", "Prefer", "respond-async");
        HttpResponse<byte[]> second = Rest.as(null).upload("/verifications", paper, "b.pdf", "Prefer", "respond-async");
        assertThat(Rest.json(second).getString("id")).isEqualTo(Rest.json(first).getString("id"));
        if (first.statusCode() == 202) {
            assertThat(first.headers().firstValue("Location").orElseThrow()).endsWith("/verifications/" + Rest.json(first).getString("id"));
        }
    }

    @Test
    void shouldSayInTheVisitorsLanguageWhyAFileCannotBeChecked() throws Exception {
        byte[] text = ("No PDF " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        JsonObject vietnamese = over(Rest.as(null).upload("/verifications", text, "x.pdf", "Accept-Language", "vi"), 422, "vi");
        assertThat(vietnamese.getString("detail")).isEqualTo("Tệp không phải PDF.");
        JsonObject english = over(Rest.as(null).upload("/verifications", text, "x.pdf", "Accept-Language", "en"), 422, "en");
        assertThat(english.getString("detail")).isEqualTo("The file is not a PDF.");
        assertThat(english.getJsonArray("errors").getJsonObject(0).getString("field")).isEqualTo("file");
        assertThat(Rest.as(null).upload("/verifications", new byte[0], "x.pdf").statusCode()).isEqualTo(422);
    }

    @Test
    void shouldCheckAFileOfOursForItsReadersOnly() throws Exception {
        UUID id = As.user("chuyenvien", () -> As.boundary(vn.hoivan.files.PaperFiles.class)
                .receive(new java.io.ByteArrayInputStream(PaperPdf.of("Own " + UUID.randomUUID())), "own.pdf").id());
        String path = "/files/" + id + "/verification";
        assertThat(Rest.as("chuyenvien2").send("POST", path).statusCode()).isEqualTo(404);
        assertThat(Rest.as(null).send("POST", path).statusCode()).isEqualTo(401);
        assertThat(report(Rest.as("chuyenvien").send("POST", path)).getString("integrity")).isEqualTo("UNSIGNED");
    }

    @Test
    void shouldNotKnowAnAddressThatWasGuessed() throws Exception {
        assertThat(Rest.as(null).send("GET", "/verifications/AAAAAAAAAAAAAAAAAAAAAAAA").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldRefuseAVisitorsLargeFileBeforeItIsSent() throws Exception {
        assertThat(Rest.as(null).byHand("/verifications", "127.0.0.1", 200L << 20, new byte[0])).contains("413");
    }

    @Test
    void shouldSlowDownAVisitorWhoAsksForTooMuch() throws Exception {
        byte[] paper = PaperPdf.of("Often " + UUID.randomUUID());
        for (int i = 0; i < 30; i++) {
            assertThat(Rest.as(null).byHand("/verifications", "127.0.0.7", 0, paper)).contains(" 20");
        }
        assertThat(Rest.as(null).byHand("/verifications", "127.0.0.7", 0, paper)).contains("429");
        assertThat(Rest.as(null).byHand("/verifications", "127.0.0.8", 0, paper)).contains(" 20");
    }

    private static JsonObject report(HttpResponse<byte[]> answer) throws Exception {
        return over(answer, 200, "vi");
    }

    /** On a busy machine the answer comes at its address. */
    private static JsonObject over(HttpResponse<byte[]> first, int status, String language) throws Exception {
        if (first.statusCode() != 202) {
            assertThat(first.statusCode()).isEqualTo(status);
            return Rest.json(first);
        }
        String path = "/verifications/" + Rest.json(first).getString("id");
        Eventually.that(() -> assertThat(Rest.as(null).send("GET", path, "Accept-Language", language).statusCode()).isEqualTo(status));
        return Rest.json(Rest.as(null).send("GET", path, "Accept-Language", language));
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
