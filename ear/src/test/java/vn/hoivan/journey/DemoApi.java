package vn.hoivan.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** What a journey prepares by the API, as somebody of the demo data; a refusal fails the journey with its words. */
final class DemoApi {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final String userName;

    private DemoApi(String userName) {
        this.userName = userName;
    }

    static DemoApi as(String userName) {
        return new DemoApi(userName);
    }

    JsonElement get(String path) {
        return send(path, request(path).GET());
    }

    JsonObject post(String path, String body) {
        return send(path, request(path).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))).getAsJsonObject();
    }

    JsonElement put(String path, String body) {
        return send(path, request(path).header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    void delete(String path) {
        send(path, request(path).DELETE());
    }

    /** @return the id of an uploaded PDF */
    String upload(String name, byte[] pdf) {
        String edge = "edge" + Math.abs(name.hashCode());
        byte[] head = ("--" + edge + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/pdf\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send("files", request("files").header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(head, pdf, tail)))).getAsJsonObject().get("id").getAsString();
    }

    /** @return the id of the body whose name begins so */
    String body(String name) {
        JsonElement bodies = get("bodies");
        return (bodies.isJsonArray() ? bodies.getAsJsonArray() : bodies.getAsJsonObject().getAsJsonArray("items")).asList().stream()
                .map(JsonElement::getAsJsonObject).filter(body -> body.get("name").getAsString().startsWith(name))
                .findFirst().orElseThrow().get("id").getAsString();
    }

    /** @return the id of the person */
    String me() {
        return get("me").getAsJsonObject().get("id").getAsString();
    }

    int status(String path) {
        return response(request(path).GET()).statusCode();
    }

    byte[] content(String fileId) {
        HttpResponse<byte[]> response = response(request("files/" + fileId + "/content").GET(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new AssertionError("The content of " + fileId + " as " + userName + ": " + response.statusCode());
        }
        return response.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(BrowserJourney.PRODUCT.address() + "/api/v1/" + path))
                .header("Authorization", "Bearer " + BrowserJourney.PRODUCT.token(userName));
    }

    private JsonElement send(String path, HttpRequest.Builder request) {
        HttpResponse<String> response = response(request);
        if (response.statusCode() >= 300) {
            throw new AssertionError(path + " as " + userName + ": " + response.statusCode() + " " + response.body());
        }
        return response.body().isBlank() ? new JsonObject() : JsonParser.parseString(response.body());
    }

    private static HttpResponse<String> response(HttpRequest.Builder request) {
        return response(request, HttpResponse.BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> response(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return CLIENT.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
