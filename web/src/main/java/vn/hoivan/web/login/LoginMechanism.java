package vn.hoivan.web.login;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import vn.hoivan.identity.AuthenticatedUser;
import vn.hoivan.identity.Logins;
import vn.hoivan.web.rest.Problems;
import vn.hoivan.web.shared.Languages;
import vn.hoivan.web.shared.OwnPath;
import vn.hoivan.web.shared.ProtectingHeaders;

/**
 * How a request proves who sends it: a bearer token, or a session begun at the login page. The session is asked for in
 * the database each time, so that one that was ended, and roles that were taken away, are gone at once.
 */
@ApplicationScoped
public class LoginMechanism implements HttpAuthenticationMechanism {

    /** Requests that carry it are sent by the page itself and do not keep a session alive. */
    public static final String PASSIVE = "X-Passive";
    static final String SESSION = "vn.hoivan.session";
    private static final String PASSWORD_PAGE = "/account/password.xhtml";
    private static final String BEARER = "Bearer ";

    @Inject
    private IdentityStoreHandler stores;
    @EJB
    private Logins logins;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) {
        Credential credential = context.getAuthParameters().getCredential();
        if (credential != null) {
            return logIn(credential, request, context);
        }
        String authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.startsWith(BEARER)) {
            return bearer(authorization.substring(BEARER.length()).strip(), request, response, context);
        }
        Optional<AuthenticatedUser> user = ofSession(request);
        if (user.isPresent()) {
            if (user.get().mustChangePassword() && !mayWhileChanging(request)) {
                return toChangePassword(request, response, context);
            }
            return context.notifyContainerAboutLogin(user.get().userName(), user.get().roles());
        }
        return context.isProtected() ? refuse(request, response, context) : context.doNothing();
    }

    private AuthenticationStatus logIn(Credential credential, HttpServletRequest request, HttpMessageContext context) {
        CredentialValidationResult result = stores.validate(credential);
        if (result.getStatus() != CredentialValidationResult.Status.VALID) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        HttpSession old = request.getSession(false);
        if (old != null) {
            request.changeSessionId();
        }
        request.getSession().setAttribute(SESSION, UUID.fromString(result.getCallerUniqueId()));
        return context.notifyContainerAboutLogin(result);
    }

    /** Somebody with a one-time password may only choose their own, and leave. */
    private static boolean mayWhileChanging(HttpServletRequest request) {
        String path = path(request);
        return PASSWORD_PAGE.equals(path) || "/logout".equals(path) || "/language".equals(path)
                || "/login.xhtml".equals(path) || path.startsWith("/assets/") || path.startsWith("/jakarta.faces.resource/");
    }

    private static AuthenticationStatus toChangePassword(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) {
        ProtectingHeaders.set(request, response);
        try {
            if (path(request).startsWith("/api/")) {
                Problems.writeEarly(request, response, 403, "identity.password.mustChange", Languages.of(request));
                return AuthenticationStatus.SEND_CONTINUE;
            }
            return context.redirect(request.getContextPath() + PASSWORD_PAGE);
        } catch (IOException e) {
            return AuthenticationStatus.SEND_FAILURE;
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private AuthenticationStatus bearer(String token, HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) {
        Optional<AuthenticatedUser> user = logins.token(token);
        return user.isPresent()
                ? context.notifyContainerAboutLogin(user.get().userName(), user.get().roles())
                : refuse(request, response, context);
    }

    private Optional<AuthenticatedUser> ofSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        UUID id = session == null ? null : (UUID) session.getAttribute(SESSION);
        if (id == null) {
            return Optional.empty();
        }
        Optional<AuthenticatedUser> user = logins.session(id, request.getHeader(PASSIVE) == null);
        if (user.isEmpty()) {
            session.removeAttribute(SESSION);
        }
        return user;
    }

    private static AuthenticationStatus refuse(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) {
        ProtectingHeaders.set(request, response);
        try {
            if (path(request).startsWith("/api/")) {
                response.setHeader("WWW-Authenticate", "Bearer");
                Problems.writeEarly(request, response, 401, "api.login.required", Languages.of(request));
                return AuthenticationStatus.SEND_CONTINUE;
            }
            String login = request.getContextPath() + "/login.xhtml?from="
                    + URLEncoder.encode(OwnPath.shown(request), StandardCharsets.UTF_8);
            if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
                response.setContentType("text/xml;charset=UTF-8");
                response.getWriter().write("<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\""
                        + login.replace("&", "&amp;") + "\"/></partial-response>");
                response.getWriter().close();
                return AuthenticationStatus.SEND_CONTINUE;
            }
            return context.redirect(login);
        } catch (IOException e) {
            return AuthenticationStatus.SEND_FAILURE;
        }
    }
}
