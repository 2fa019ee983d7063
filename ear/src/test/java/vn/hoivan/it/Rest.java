package vn.hoivan.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;

/** The API from outside, as somebody with a token or as a visitor. */
public final class Rest {

    private static final String BOUNDARY = "----hoivan-test";

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofMinutes(1)).build();
    private final String address;
    private final String token;

    /** @param token null for a visitor */
    public Rest(String address, String token) {
        this.address = address;
        this.token = token;
    }

    /** From within the server under test. */
    static Rest as(String userName) throws IOException {
        return new Rest("http://localhost:" + port(), userName == null ? null : token(userName));
    }

    static int port() {
        return 8080 + Integer.getInteger("jboss.socket.binding.port-offset", 0);
    }

    private static String token(String userName) throws IOException {
        return Files.readAllLines(Path.of(System.getProperty("env.HOIVAN_DATA"), "demo-tokens.tsv")).stream()
                .map(line -> line.split("\t")).filter(line -> line[0].equals(userName)).findFirst().orElseThrow()[1];
    }

    /** @param headers names and values in turn */
    public HttpResponse<byte[]> send(String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request = request(path, headers).method(method, BodyPublishers.noBody());
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    public HttpResponse<byte[]> upload(String path, byte[] bytes, String name, String... headers) throws Exception {
        HttpRequest.Builder request = request(path, headers).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(form(bytes, name)));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "/api/v1" + path)).timeout(Duration.ofMinutes(3));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    public static JsonObject json(HttpResponse<byte[]> response) {
        try (JsonReader reader = Json.createReader(new StringReader(new String(response.body(), UTF_8)))) {
            return reader.readObject();
        }
    }

    private static byte[] form(byte[] bytes, String name) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                    + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(UTF_8));
            body.write(bytes);
            body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return body.toByteArray();
    }

    /**
     * An upload by hand.
     *
     * @param from   the address it comes from: 127.0.0.x
     * @param length what it claims to be long; 0: the truth, and the file is sent
     * @return the status line
     */
    String byHand(String path, String from, long length, byte[] bytes) throws IOException {
        byte[] body = form(bytes, "x.pdf");
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port()));
            socket.setSoTimeout(120_000);
            socket.getOutputStream().write(("POST /api/v1" + path + " HTTP/1.1\r\nHost: localhost:" + port()
                    + (token == null ? "" : "\r\nAuthorization: Bearer " + token)
                    + "\r\nContent-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\nPrefer: respond-async\r\nConnection: close\r\n"
                    + "Content-Length: " + (length == 0 ? body.length : length) + "\r\n\r\n").getBytes(ISO_8859_1));
            if (length == 0) {
                socket.getOutputStream().write(body);
            }
            socket.getOutputStream().flush();
            StringBuilder line = new StringBuilder();
            for (int c = socket.getInputStream().read(); c >= 0 && c != '\r'; c = socket.getInputStream().read()) {
                line.append((char) c);
            }
            return line.toString();
        }
    }
}
