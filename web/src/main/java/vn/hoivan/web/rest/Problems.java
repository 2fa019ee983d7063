package vn.hoivan.web.rest;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.json.JsonObject;
import jakarta.json.bind.Jsonb;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.CallContext;
import vn.hoivan.shared.Texts;

/** Makes problems out of refusals. */
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Jsonb JSON = Json.json();

    private Problems() {
    }

    public static Problem of(int status, String sentence, List<Problem.FieldError> errors, Locale locale) {
        LOG.info("Request {} refused: {}", requestId(), status);
        String title = Texts.get(locale, "api.problem." + status);
        return new Problem("about:blank", title, status, sentence, requestId(), errors);
    }

    public static Response response(Problem problem) {
        return response(problem, Map.of());
    }

    /** @param facts further members (RFC 9457, 3.2) */
    public static Response response(Problem problem, Map<String, Object> facts) {
        String json = JSON.toJson(problem);
        if (!facts.isEmpty()) {
            JsonObject members = JSON.fromJson(JSON.toJson(facts), JsonObject.class);
            json = jakarta.json.Json.createObjectBuilder(JSON.fromJson(json, JsonObject.class))
                    .addAll(jakarta.json.Json.createObjectBuilder(members)).build().toString();
        }
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(json).build();
    }

    /** For refusals before a request has an id: gives it one. */
    public static void writeEarly(HttpServletRequest request, HttpServletResponse response, int status, String key,
            Locale locale) throws IOException {
        CallContext.enter(new CallContext.Request(newId(), request.getRemoteAddr(), locale));
        try {
            write(response, status, key, locale);
            // an answer that is finished is left alone by the container, which would send an error of its own otherwise
            response.getWriter().close();
        } finally {
            CallContext.leave();
        }
    }

    /** @return an id for a request, short enough to be read out */
    public static String newId() {
        return UUID.randomUUID().toString().substring(0, 13);
    }

    /** For places outside of the REST runtime. */
    public static void write(HttpServletResponse response, int status, String key, Locale locale) throws IOException {
        response.setStatus(status);
        response.setContentType(Problem.MEDIA_TYPE + ";charset=UTF-8");
        response.getWriter().write(JSON.toJson(of(status, Texts.get(locale, key), List.of(), locale)));
        response.flushBuffer();
    }

    /** A sentence about a field, for places outside of the REST runtime. */
    public static void write(HttpServletResponse response, int status, String sentence, String field, Locale locale)
            throws IOException {
        response.setStatus(status);
        response.setContentType(Problem.MEDIA_TYPE + ";charset=UTF-8");
        response.getWriter().write(JSON.toJson(of(status, sentence, List.of(new Problem.FieldError(field, sentence)), locale)));
        response.flushBuffer();
    }

    static int status(BusinessException.Kind kind) {
        return switch (kind) {
            case INVALID -> 422;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case TOO_LARGE -> 413;
            case UNSUPPORTED -> 415;
            case TOO_MANY -> 429;
        };
    }

    public static String requestId() {
        return CallContext.current().map(CallContext.Request::requestId).orElse("-");
    }

}
