import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a running product for lists and searches. Arguments: address, file of tokens, name of the run, documents. */
public class Load {

    private static final Pattern TOTAL = Pattern.compile("\"total\":(\\d+)");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String address;
    private final Path tokens;
    private final String run;

    private Load(String address, Path tokens, String run) {
        this.address = address;
        this.tokens = tokens;
        this.run = run;
    }

    public static void main(String[] arguments) throws Exception {
        Load load = new Load(arguments[0], Path.of(arguments[1]), arguments[2]);
        int documents = Integer.parseInt(arguments[3]);
        load.cell("list.first.clerk", "vanthu", "/incoming-documents?size=50");
        load.cell("list.deep.clerk", "vanthu", "/incoming-documents?size=50&page=" + documents / 100);
        load.cell("list.first.officer", "chuyenvien", "/incoming-documents?size=50");
        load.cell("list.words.clerk", "vanthu", "/incoming-documents?size=50&q=" + encoded("thuy loi noi"));
        load.cell("search.common.clerk", "vanthu", "/search?q=" + encoded("thuy loi noi dong"));
        load.cell("search.common.officer", "chuyenvien", "/search?q=" + encoded("thuy loi noi dong"));
        load.cell("search.rare.clerk", "vanthu", "/search?q=" + encoded("hai dang cu lao"));
        load.cell("search.marks.clerk", "vanthu", "/search?q=" + encoded("hải đăng cù lao"));
        load.cell("search.phrase.clerk", "vanthu", "/search?q=" + encoded("\"thủy lợi nội đồng\""));
        load.cell("search.beginning.clerk", "vanthu", "/search?q=" + encoded("ke hoach dau tu co"));
        load.cell("search.number.clerk", "vanthu", "/search?q=" + encoded("17/S65-VP"));
    }

    private void cell(String name, String user, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/v1" + path)).header("Authorization", "Bearer " + token(user)).build();
        String total = "";
        long until = System.nanoTime() + 3_000_000_000L;
        while (System.nanoTime() < until) {
            HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            Matcher found = TOTAL.matcher(answer.body());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(name + ": " + answer.statusCode() + " " + answer.body());
            }
            // the last one counts the items; a search says before it how far its index is
            while (found.find()) {
                total = found.group(1);
            }
        }
        List<Double> one = times(request, 1, 100);
        List<Double> eight = times(request, 8, 30);
        System.out.printf(Locale.ROOT, "%s.%s total=%s p50_ms=%.1f p95_ms=%.1f c8_p50_ms=%.1f c8_p95_ms=%.1f%n", run, name, total, at(one, 50), at(one, 95),
                at(eight, 50), at(eight, 95));
    }

    private static List<Double> times(HttpRequest request, int clients, int each) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(clients);
        List<Future<List<Double>>> running = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            Callable<List<Double>> task = () -> {
                List<Double> took = new ArrayList<>();
                for (int i = 0; i < each; i++) {
                    long start = System.nanoTime();
                    if (CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() != 200) {
                        throw new IllegalStateException(request.uri().toString());
                    }
                    took.add((System.nanoTime() - start) / 1e6);
                }
                return took;
            };
            running.add(executor.submit(task));
        }
        List<Double> all = new ArrayList<>();
        for (Future<List<Double>> part : running) {
            all.addAll(part.get());
        }
        executor.shutdown();
        Collections.sort(all);
        return all;
    }

    private static double at(List<Double> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private String token(String user) throws Exception {
        return Files.readAllLines(tokens).stream().map(line -> line.split("\t")).filter(line -> line[0].equals(user)).findFirst().orElseThrow()[1];
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
