import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts the viewer's modules into one script and its style sheets into one sheet, and writes the page that names both and
 * carries texts and icons. It knows the few forms of import and export that the viewer uses, each at the start of a line,
 * and refuses every other. Arguments: the folder of the web application, the folder to write into. Style sheets of webjars
 * are read from the class path.
 */
public class ViewerBundle {

    private static final String PAGE = "viewer/index.html";
    private static final String ENTRY = "viewer/main.js";
    private static final String BUILT = "viewer/built/";
    private static final String UP = "../../";

    public static void main(String[] arguments) throws IOException {
        Path web = Path.of(arguments[0]).normalize();
        Path target = Path.of(arguments[1]);
        Files.createDirectories(target.resolve(BUILT));
        forgetOlder(target.resolve(BUILT));
        String page = Files.readString(web.resolve(PAGE));
        String script = write(target, "viewer", "js", new Modules(web).joined(ENTRY));
        String sheet = write(target, "viewer", "css", new Sheets(web).joined(page));
        Files.writeString(target.resolve(PAGE), new Page(web, page).naming(script, sheet));
    }

    private static void forgetOlder(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    /** @return the name within the viewer's folder: what changes has another one, so browsers may keep it for ever */
    private static String write(Path target, String name, String ending, String text) throws IOException {
        String file = name + "-" + fingerprint(text) + "." + ending;
        Files.writeString(target.resolve(BUILT + file), text);
        return "built/" + file;
    }

    private static String fingerprint(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each module becomes a function that is called once, after those it imports from, and returns what it exports. */
    private static final class Modules {

        private static final Pattern IMPORT = Pattern.compile("(?m)^import \\{([^}]*)\\} from ['\"](\\.[^'\"]+)['\"];\\n");
        private static final Pattern EXPORT = Pattern.compile("(?m)^export (?=(?:const|class|function\\*?|async function\\*?) ([\\w$]+))");
        private static final Pattern OWN_ADDRESS = Pattern.compile("\\bimport\\.meta\\.url\\b");
        private static final Pattern UNKNOWN = Pattern.compile(
                "(?m)^(?:import|export|await)\\b|^(?:const|let) [^=]*= await\\b|import\\.meta|\\bimport\\(\\s*['\"`]\\.");

        private final Path web;
        private final Map<String, Set<String>> exported = new LinkedHashMap<>();
        private final Map<String, String> names = new LinkedHashMap<>();
        private final Set<String> open = new LinkedHashSet<>();
        private final StringBuilder script = new StringBuilder();

        Modules(Path web) {
            this.web = web;
        }

        String joined(String entry) {
            add(entry);
            return script.toString();
        }

        private void add(String module) {
            if (names.containsKey(module)) {
                return;
            }
            if (!open.add(module)) {
                throw new IllegalStateException("Modules import one another: " + open + " " + module);
            }
            String text = read(web.resolve(module)).replace("\r\n", "\n");
            String body = EXPORT.matcher(IMPORT.matcher(text).replaceAll(found -> imported(module, found))).replaceAll("");
            body = OWN_ADDRESS.matcher(body).replaceAll(Matcher.quoteReplacement("new URL('" + UP + module + "', moduleAddress).href"));
            Set<String> exports = EXPORT.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(LinkedHashSet::new));
            refuseUnknown(module, body);
            open.remove(module);
            exported.put(module, exports);
            names.put(module, "module" + names.size());
            script.append(script.isEmpty() ? "const moduleAddress = import.meta.url;\n" : "").append("// ").append(module).append("\nconst ")
                    .append(names.get(module)).append(" = (() => {\n").append(body).append("return { ").append(String.join(", ", exports)).append(" };\n})();\n");
        }

        private String imported(String module, MatchResult found) {
            String source = Path.of(module).resolveSibling(found.group(2)).normalize().toString();
            add(source);
            List<String> taken = new ArrayList<>();
            for (String each : found.group(1).split(",")) {
                if (each.isBlank()) {
                    continue;
                }
                String[] parts = each.strip().split("\\s+as\\s+");
                if (!exported.get(source).contains(parts[0])) {
                    throw new IllegalStateException(module + " imports " + parts[0] + ", which " + source + " does not export");
                }
                taken.add(String.join(": ", parts));
            }
            return Matcher.quoteReplacement("const { " + String.join(", ", taken) + " } = " + names.get(source) + ";\n");
        }

        private static void refuseUnknown(String module, String body) {
            Matcher unknown = UNKNOWN.matcher(body);
            if (unknown.find()) {
                throw new IllegalStateException(module + ": the bundle cannot take \"" + body.substring(unknown.start()).lines().findFirst().orElse("") + "\"");
            }
        }
    }

    /** The sheets that the page names, in its order; fonts travel inside. */
    private static final class Sheets {

        private static final Pattern LINK = Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]+)\">");
        private static final Pattern IMPORT = Pattern.compile("@import url\\(\"?([^\")]+)\"?\\);");
        private static final Pattern ADDRESS = Pattern.compile("url\\(\\s*[\"']?(?!data:|#)([^\"')]+)[\"']?\\s*\\)");

        private final Path web;

        Sheets(Path web) {
            this.web = web;
        }

        String joined(String page) {
            return LINK.matcher(page).results().map(link -> sheet(Path.of(PAGE).resolveSibling(link.group(1)).normalize()))
                    .collect(Collectors.joining("\n"));
        }

        private String sheet(Path path) {
            String own = IMPORT.matcher(text(path)).replaceAll(found -> Matcher.quoteReplacement("\0" + path.resolveSibling(found.group(1)).normalize() + "\0"));
            String addressed = ADDRESS.matcher(own).replaceAll(found -> Matcher.quoteReplacement("url(\"" + address(path, found.group(1)) + "\")"));
            return Pattern.compile("\0([^\0]+)\0").matcher(addressed).replaceAll(found -> Matcher.quoteReplacement(sheet(Path.of(found.group(1)))));
        }

        private String address(Path sheet, String named) {
            Path file = sheet.resolveSibling(named).normalize();
            if (!named.endsWith(".woff2")) {
                return UP + file;
            }
            try {
                return "data:font/woff2;base64," + Base64.getEncoder().encodeToString(Files.readAllBytes(web.resolve(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private String text(Path path) {
            if (!path.startsWith("webjars")) {
                return read(web.resolve(path));
            }
            try (InputStream bytes = ViewerBundle.class.getClassLoader().getResourceAsStream("META-INF/resources/" + path)) {
                return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The page as it is shipped: one script, one sheet; its own icon, the texts of both languages and the icons inside. */
    private record Page(Path web, String text) {

        private static final String ICON = "../assets/icon.svg";

        String naming(String script, String sheet) {
            String head = text.replaceAll("(?m)^ *<link rel=\"stylesheet\"[^>]*>\\n", "")
                    .replace("<script type=\"module\" src=\"main.js\"></script>",
                            "<link rel=\"stylesheet\" href=\"" + sheet + "\">\n  <script type=\"module\" src=\"" + script + "\"></script>");
            if (!head.contains(script)) {
                throw new IllegalStateException(PAGE + " does not name " + ENTRY);
            }
            return head.replace(ICON, "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(read(web.resolve(PAGE).resolveSibling(ICON)).getBytes(StandardCharsets.UTF_8)))
                    .replace("</body>", texts("vi") + texts("en") + icons() + "</body>");
        }

        private String texts(String language) {
            String json = read(web.resolve("viewer/i18n/" + language + ".json")).replace("<", "\\u003c");
            return "<script type=\"application/json\" id=\"texts-" + language + "\">" + json + "</script>\n";
        }

        private String icons() {
            return read(web.resolve("viewer/icons.svg")).replaceFirst("<svg", "<svg id=\"icons\" hidden").replace("<symbol id=\"", "<symbol id=\"icon-") + "\n";
        }
    }
}
