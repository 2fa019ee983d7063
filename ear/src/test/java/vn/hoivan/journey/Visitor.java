package vn.hoivan.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Sends single requests to a running product, as one account or as nobody, and gives back whatever the answer is. */
final class Visitor {

    /** @param body as text; binary bodies are read as Latin-1 */
    record Answer(int status, HttpHeaders headers, String body) {

        JsonObject json() {
            return JsonParser.parseString(body).getAsJsonObject();
        }

        JsonElement any() {
            return JsonParser.parseString(body);
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        String id() {
            return json().get("id").getAsString();
        }

        /** @throws AssertionError where it is a refusal */
        Answer good() {
            if (status >= 300) {
                throw new AssertionError(status + " " + body);
            }
            return this;
        }
    }

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10)).build();
    private final String address;
    private final String token;

    Visitor(String address, String token) {
        this.address = address;
        this.token = token;
    }

    static Visitor nobody() {
        return new Visitor(RunningProduct.get().address(), null);
    }

    static Visitor as(String userName) {
        return new Visitor(RunningProduct.get().address(), RunningProduct.get().token(userName));
    }

    Answer get(String path, String... headers) {
        return answer(request(path, headers).GET());
    }

    Answer post(String path, String json, String... headers) {
        return send("POST", path, json, headers);
    }

    Answer put(String path, String json, String... headers) {
        return send("PUT", path, json, headers);
    }

    /** @param body JSON, unless the headers say otherwise; null for none */
    Answer send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = request(path, headers);
        if (body == null) {
            return answer(request.method(method, HttpRequest.BodyPublishers.noBody()));
        }
        if (List.of(headers).stream().noneMatch("Content-Type"::equalsIgnoreCase)) {
            request.header("Content-Type", "application/json");
        }
        return answer(request.method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer upload(String path, String name, byte[] bytes, String... headers) {
        String edge = "edge" + System.nanoTime();
        byte[] head = ("--" + edge + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return answer(request(path, headers).header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(head, bytes, tail))));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static Answer answer(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            boolean text = response.headers().firstValue("Content-Type").orElse("").matches("(text/|application/(problem\\+)?json).*");
            return new Answer(response.statusCode(), response.headers(),
                    new String(response.body(), text ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
