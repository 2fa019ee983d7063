package vn.hoivan.web.login;

import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** The log-in that the current page belongs to. */
@RequestScoped
public class CurrentLogin {

    @Inject
    private HttpServletRequest request;

    /** @return null for a request that carries a token instead */
    public UUID id() {
        HttpSession session = request.getSession(false);
        return session == null ? null : (UUID) session.getAttribute(LoginMechanism.SESSION);
    }
}
