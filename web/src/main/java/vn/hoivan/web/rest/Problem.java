package vn.hoivan.web.rest;

import java.util.List;

/** RFC 9457. @param instance the id that the log has; @param errors what is wrong at which field */
public record Problem(String type, String title, int status, String detail, String instance, List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public record FieldError(String field, String message) {
    }
}
