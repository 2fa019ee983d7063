package vn.hoivan.web.login;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.servlet.http.HttpServletRequest;

import vn.hoivan.identity.Logins;

/** Proves a user name and password. The unique id of a valid result is the id of the log-in that has begun. */
@ApplicationScoped
public class PasswordIdentityStore implements IdentityStore {

    @EJB
    private Logins logins;
    @Inject
    private HttpServletRequest request;

    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        return logins.logIn(credential.getCaller(), credential.getPasswordAsString(), request.getRemoteAddr(),
                        request.getHeader("User-Agent"))
                .map(user -> new CredentialValidationResult(null, user.userName(), null, user.sessionId().toString(),
                        user.roles()))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }
}
