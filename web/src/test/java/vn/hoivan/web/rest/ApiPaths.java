package vn.hoivan.web.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

/** The operations of the API, read from its resource classes. */
public final class ApiPaths {

    /** @param path below {@code /api/v1}, gaps by their names: {@code /files/{id}} */
    public record Operation(String method, String path) implements Comparable<Operation> {

        @Override
        public int compareTo(Operation other) {
            return (path + " " + method).compareTo(other.path + " " + other.method);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target/classes");

    private ApiPaths() {
    }

    public static Set<Operation> all() {
        Set<Operation> operations = new TreeSet<>();
        for (Class<?> type : classes()) {
            if (type.isAnnotationPresent(Path.class)) {
                for (Method method : type.getMethods()) {
                    verbs(method).forEach(verb -> operations.add(new Operation(verb, path(type, method))));
                }
            }
        }
        return operations;
    }

    private static List<Class<?>> classes() {
        try (Stream<java.nio.file.Path> files = Files.walk(CLASSES)) {
            return files.map(file -> CLASSES.relativize(file).toString()).filter(name -> name.endsWith(".class"))
                    .<Class<?>>map(name -> load(name.replace(".class", "").replace('/', '.'))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ApiPaths.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<String> verbs(Method method) {
        return Stream.of(method.getAnnotations()).map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value());
    }

    private static String path(Class<?> resource, Method method) {
        Path own = method.getAnnotation(Path.class);
        String path = "/" + resource.getAnnotation(Path.class).value() + "/" + (own == null ? "" : own.value());
        return path.replaceAll("/+", "/").replaceAll("/$", "").replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}");
    }
}
