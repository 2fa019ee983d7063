package vn.hoivan.shared;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.ejb.ApplicationException;

/**
 * An expected refusal: rolls back and reaches the user as one sentence in their language.
 * The sentence is looked up under {@link #key()} in the feature's {@code messages} bundle.
 */
@ApplicationException(rollback = true)
public class BusinessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Kind {
        INVALID, FORBIDDEN, NOT_FOUND, CONFLICT, TOO_LARGE, UNSUPPORTED, TOO_MANY
    }

    private final Kind kind;
    private final String field;
    private final String key;
    private final transient Object[] arguments;
    private final transient Map<String, Object> facts = new LinkedHashMap<>();

    public BusinessException(Kind kind, String field, String key, Object... arguments) {
        super(kind + " " + key);
        this.kind = kind;
        this.field = field;
        this.key = key;
        this.arguments = arguments;
    }

    /** @param field the name of the input that is wrong, as in the command and the API; null where none is */
    public static BusinessException invalid(String field, String key, Object... arguments) {
        return new BusinessException(Kind.INVALID, field, key, arguments);
    }

    /** The state of things does not allow it: stale, duplicate, too late. */
    public static BusinessException conflict(String key, Object... arguments) {
        return new BusinessException(Kind.CONFLICT, null, key, arguments);
    }

    public static BusinessException forbidden() {
        return new BusinessException(Kind.FORBIDDEN, null, "shared.forbidden");
    }

    /** Also for what exists but may not be known to the caller. */
    public static BusinessException notFound() {
        return new BusinessException(Kind.NOT_FOUND, null, "shared.notFound");
    }

    /**
     * Adds something the reader can go on from, such as the object that stands in the way.
     *
     * @param fact a record or a simple value; becomes a further member of the problem that the API answers
     */
    public BusinessException with(String name, Object fact) {
        facts.put(name, fact);
        return this;
    }

    public Kind kind() {
        return kind;
    }

    public String field() {
        return field;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments;
    }

    public Map<String, Object> facts() {
        return facts == null ? Map.of() : Collections.unmodifiableMap(facts);
    }

    public String sentence(Locale locale) {
        return Texts.get(locale, key, arguments());
    }
}
