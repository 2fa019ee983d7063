package vn.hoivan.web.rest;

import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Texts;
import vn.hoivan.web.rest.Problem.FieldError;
import vn.hoivan.web.shared.Failures;
import vn.hoivan.web.shared.Languages;

/** Every failure leaves as a problem with a sentence; what nobody foresaw is logged under the id that the caller gets. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(FailureMapper.class);

    @Inject
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable failure) {
        Locale locale = Languages.of(request);
        Throwable cause = Failures.cause(failure);
        if (cause instanceof BusinessException refusal) {
            return refusal(refusal, locale);
        }
        if (cause instanceof ConstraintViolationException violations) {
            return violations(violations, locale);
        }
        if ("RequestTooBigException".equals(cause.getClass().getSimpleName())) {
            return plain(413, "api.problem.413", locale);
        }
        if (isMalformed(cause)) {
            return plain(400, "api.malformed", locale);
        }
        if (cause instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
            return plain(web.getResponse().getStatus(), "api.problem." + web.getResponse().getStatus(), locale);
        }
        if (Failures.isStale(cause)) {
            return plain(409, "shared.stale", locale);
        }
        if (cause instanceof EJBAccessException) {
            return plain(403, "shared.forbidden", locale);
        }
        LOG.error("Request {} failed: {} {}", Problems.requestId(), request.getMethod(), request.getRequestURI(), failure);
        return Problems.response(Problems.of(500, Texts.get(locale, "shared.unexpected", Problems.requestId()),
                List.of(), locale));
    }

    /** A parameter that is none (the runtime calls that not found, but says why) is malformed content too. */
    private static boolean isMalformed(Throwable failure) {
        return failure instanceof NotFoundException && failure.getCause() != null || failure instanceof ProcessingException
                || failure instanceof DateTimeParseException || failure instanceof JsonException || failure instanceof JsonbException;
    }

    private static Response refusal(BusinessException refusal, Locale locale) {
        String sentence = refusal.sentence(locale);
        List<FieldError> errors = refusal.field() == null ? List.of() : List.of(new FieldError(refusal.field(), sentence));
        return Problems.response(Problems.of(Problems.status(refusal.kind()), sentence, errors, locale), refusal.facts());
    }

    private static Response violations(ConstraintViolationException violations, Locale locale) {
        List<FieldError> errors = violations.getConstraintViolations().stream()
                .map(violation -> new FieldError(field(violation), Failures.sentence(violation, locale))).toList();
        return Problems.response(Problems.of(422, errors.get(0).message(), errors, locale));
    }

    private static String field(ConstraintViolation<?> violation) {
        String last = null;
        for (Path.Node node : violation.getPropertyPath()) {
            last = node.getName();
        }
        return last;
    }

    private static Response plain(int status, String key, Locale locale) {
        return Problems.response(Problems.of(status, Texts.get(locale, key), List.of(), locale));
    }
}
