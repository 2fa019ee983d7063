package vn.hoivan.web.rest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import vn.hoivan.identity.People;
import vn.hoivan.shared.Idempotency;

/** Writes of the API, done once for each {@code Idempotency-Key}; without a key, each time. */
@RequestScoped
public class Once {

    private static final Jsonb JSON = Json.json();

    @Inject
    private HttpServletRequest request;
    @EJB
    private Idempotency idempotency;
    @EJB
    private People people;

    /**
     * @param status of the first answer, and of every repeat
     * @param body   what was sent, to tell a repeat from another request under the same key; null where nothing was
     */
    public Response run(int status, Object body, Supplier<?> deed) {
        String key = request.getHeader("Idempotency-Key");
        if (key == null || key.isBlank()) {
            return answer(new Idempotency.Answer(status, JSON.toJson(deed.get())));
        }
        String asked = request.getMethod() + " " + request.getRequestURI() + " " + (body == null ? "" : JSON.toJson(body));
        return answer(idempotency.once(people.me().accountId(), key.length() > 100 ? sha256(key) : key, sha256(asked),
                () -> new Idempotency.Answer(status, JSON.toJson(deed.get()))));
    }

    private static Response answer(Idempotency.Answer answer) {
        return Response.status(answer.status()).type(MediaType.APPLICATION_JSON_TYPE).entity(answer.body()).build();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
