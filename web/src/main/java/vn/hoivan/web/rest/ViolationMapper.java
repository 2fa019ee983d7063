package vn.hoivan.web.rest;

import jakarta.inject.Inject;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Before the runtime's own mapper of the same failures, which answers in plain text. */
@Provider
public class ViolationMapper implements ExceptionMapper<ValidationException> {

    @Inject
    private FailureMapper failures;

    @Override
    public Response toResponse(ValidationException failure) {
        return failures.toResponse(failure);
    }
}
