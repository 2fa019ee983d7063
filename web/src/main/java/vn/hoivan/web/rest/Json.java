package vn.hoivan.web.rest;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.text.Normalizer;
import java.util.stream.Stream;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.config.PropertyVisibilityStrategy;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** How the API writes and reads JSON. Of a record only its components count; the getters beside them are for pages. */
@Provider
public class Json implements ContextResolver<Jsonb> {

    private static final Jsonb JSON = JsonbBuilder.create(
            new JsonbConfig().withPropertyVisibilityStrategy(new Components()).withDeserializers(new Text()));

    public static Jsonb json() {
        return JSON;
    }

    @Override
    public Jsonb getContext(Class<?> type) {
        return JSON;
    }

    /** Text in one normal form; with the character NUL it is no text. */
    private static final class Text implements JsonbDeserializer<String> {

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context, Type type) {
            JsonValue value = parser.getValue();
            if (value.getValueType() == JsonValue.ValueType.NULL) {
                return null;
            }
            if (!(value instanceof JsonString text) || text.getString().indexOf(0) >= 0) {
                throw new JsonbException("No text, or NUL in it");
            }
            return Normalizer.normalize(text.getString(), Normalizer.Form.NFC);
        }
    }

    private static final class Components implements PropertyVisibilityStrategy {

        @Override
        public boolean isVisible(Field field) {
            return field.getDeclaringClass().isRecord();
        }

        @Override
        public boolean isVisible(Method method) {
            Class<?> type = method.getDeclaringClass();
            return !type.isRecord() || method.getParameterCount() == 0 && Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getName).anyMatch(method.getName()::equals);
        }
    }
}
