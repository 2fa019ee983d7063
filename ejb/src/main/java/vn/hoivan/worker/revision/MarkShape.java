package vn.hoivan.worker.revision;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.awt.geom.Rectangle2D;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The geometry of a mark. It is moved as a whole; what it holds besides places, as the pressure of a pen, stays. */
final class MarkShape {

    private static final String QUADS = "quads";
    private static final Set<String> LISTS = Set.of(QUADS, "strokes");
    private static final Set<String> PAIRS = Set.of("point", "line");
    private static final String RECT = "rect";
    private static final int CORNERS = 8;

    private final JsonObject json;
    private final List<double[]> quads;
    private final Rectangle2D bounds;

    private MarkShape(JsonObject json, List<double[]> quads, Rectangle2D bounds) {
        this.json = json;
        this.quads = quads;
        this.bounds = bounds;
    }

    /** Empty where it makes no sense. */
    static Optional<MarkShape> of(String geometry) {
        if (geometry == null) {
            return Optional.empty();
        }
        try (JsonReader reader = Json.createReader(new StringReader(geometry))) {
            return of(reader.readObject());
        } catch (JsonException | ClassCastException | IllegalStateException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<MarkShape> of(JsonObject json) {
        List<double[]> quads = lists(json, QUADS);
        List<double[]> all = new ArrayList<>(quads);
        all.addAll(lists(json, "strokes"));
        for (String pair : PAIRS) {
            all.add(numbers(json.get(pair)));
        }
        double[] rect = numbers(json.get(RECT));
        if (rect.length == 4) {
            all.add(new double[] {rect[0], rect[1], rect[0] + rect[2], rect[1] + rect[3]});
        }
        all.removeIf(numbers -> numbers.length < 2);
        boolean sound = !all.isEmpty() && all.stream().flatMapToDouble(java.util.Arrays::stream).allMatch(Double::isFinite)
                && quads.stream().allMatch(quad -> quad.length == CORNERS);
        return sound ? Optional.of(new MarkShape(json, quads, box(all))) : Optional.empty();
    }

    private static List<double[]> lists(JsonObject json, String name) {
        JsonValue value = json.get(name);
        return value instanceof JsonArray array ? array.stream().map(MarkShape::numbers).toList() : List.of();
    }

    private static double[] numbers(JsonValue value) {
        return value instanceof JsonArray array
                ? array.stream().mapToDouble(each -> ((JsonNumber) each).doubleValue()).toArray() : new double[0];
    }

    static Rectangle2D box(List<double[]> points) {
        Rectangle2D box = null;
        for (double[] each : points) {
            for (int i = 0; i + 1 < each.length; i += 2) {
                if (box == null) {
                    box = new Rectangle2D.Double(each[i], each[i + 1], 0, 0);
                } else {
                    box.add(each[i], each[i + 1]);
                }
            }
        }
        return box;
    }

    /** Of a text mark; none of other marks. */
    List<double[]> quads() {
        return quads;
    }

    Rectangle2D bounds() {
        return bounds;
    }

    static String ofQuads(List<double[]> quads) {
        return with(JsonValue.EMPTY_JSON_OBJECT, quads);
    }

    String withQuads(List<double[]> others) {
        return with(json, others);
    }

    private static String with(JsonObject json, List<double[]> quads) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        for (double[] quad : quads) {
            JsonArrayBuilder line = Json.createArrayBuilder();
            for (double number : quad) {
                line.add(rounded(number));
            }
            lines.add(line);
        }
        return Json.createObjectBuilder(json).add(QUADS, lines).build().toString();
    }

    String movedBy(double x, double y) {
        JsonObjectBuilder moved = Json.createObjectBuilder();
        json.forEach((name, value) -> moved.add(name, moved(name, value, x, y)));
        return moved.build().toString();
    }

    private static JsonValue moved(String name, JsonValue value, double x, double y) {
        if (!(value instanceof JsonArray array)) {
            return value;
        }
        if (LISTS.contains(name)) {
            JsonArrayBuilder lines = Json.createArrayBuilder();
            array.forEach(line -> lines.add(line instanceof JsonArray numbers ? moved(numbers, numbers.size(), x, y) : line));
            return lines.build();
        }
        return PAIRS.contains(name) ? moved(array, array.size(), x, y) : RECT.equals(name) ? moved(array, 2, x, y) : value;
    }

    private static JsonArray moved(JsonArray numbers, int count, double x, double y) {
        JsonArrayBuilder moved = Json.createArrayBuilder();
        for (int i = 0; i < numbers.size(); i++) {
            double number = numbers.getJsonNumber(i).doubleValue();
            moved.add(rounded(i >= count ? number : number + (i % 2 == 0 ? x : y)));
        }
        return moved.build();
    }

    private static double rounded(double number) {
        return Math.round(number * 100) / 100d;
    }
}
