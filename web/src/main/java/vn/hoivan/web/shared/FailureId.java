package vn.hoivan.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import vn.hoivan.web.rest.Problems;

/** The id under which the log knows what an error page reports. */
@Named("failures")
@RequestScoped
public class FailureId {

    @Inject
    private HttpServletRequest request;

    /** @return of the failed ajax request that led here, else of this request */
    public String getId() {
        String earlier = request.getParameter("id");
        return earlier != null && earlier.matches("[0-9a-f-]{8,36}") ? earlier : Problems.requestId();
    }
}
