package vn.hoivan.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** What stands in the WAR of the shipped EAR: its pages, the description of its API, and its table who may come where. */
final class ShippedWar {

    private static final ShippedWar SHIPPED = new ShippedWar();
    private final Path war;

    private ShippedWar() {
        try (ZipFile ear = new ZipFile(System.getProperty("ear.file"));
                InputStream bytes = ear.getInputStream(ear.getEntry("web.war"))) {
            war = Files.createTempFile("web", ".war");
            war.toFile().deleteOnExit();
            Files.copy(bytes, war, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ShippedWar get() {
        return SHIPPED;
    }

    /** @return the paths of all views that somebody can ask for */
    List<String> pages() {
        try (ZipFile zip = new ZipFile(war.toFile())) {
            return zip.stream().map(ZipEntry::getName).filter(name -> name.endsWith(".xhtml"))
                    .filter(name -> !name.startsWith("WEB-INF/")).map(name -> "/" + name).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the operations of the API: path with gaps, and its methods in capitals */
    Map<String, Set<String>> operations() {
        Map<String, Set<String>> operations = new LinkedHashMap<>();
        openApi().getAsJsonObject("paths").entrySet().forEach(path -> operations.put(path.getKey(),
                path.getValue().getAsJsonObject().keySet().stream().map(String::toUpperCase)
                        .collect(java.util.stream.Collectors.toSet())));
        return operations;
    }

    JsonObject openApi() {
        try (ZipFile zip = new ZipFile(war.toFile());
                InputStream json = zip.getInputStream(zip.getEntry("WEB-INF/openapi.json"))) {
            return JsonParser.parseString(new String(json.readAllBytes(), StandardCharsets.UTF_8)).getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the roles that PageRules names for a page or path; empty for anybody */
    @SuppressWarnings("unchecked")
    Collection<String> mayCome(String path) {
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {new URL("jar:" + war.toUri() + "!/WEB-INF/classes/")}, getClass().getClassLoader())) {
            Class<?> rules = loader.loadClass("vn.hoivan.web.shared.PageRules");
            return (Collection<String>) rules.getMethod("mayCome", String.class).invoke(null, path);
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException("No rule for " + path, e);
        }
    }
}
