package vn.hoivan.web.login;

import java.io.IOException;
import java.util.Locale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Texts;
import vn.hoivan.web.shared.Failures;
import vn.hoivan.web.shared.OwnPath;

/** The login page. */
@Named
@RequestScoped
public class LoginBacking {

    @Inject
    private SecurityContext security;
    @Inject
    private FacesContext faces;
    private String userName;
    private String password;
    private String from;
    private String bye;

    public void logIn() throws IOException {
        HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
        HttpServletResponse response = (HttpServletResponse) faces.getExternalContext().getResponse();
        try {
            AuthenticationStatus status = security.authenticate(request, response, AuthenticationParameters.withParams()
                    .credential(new UsernamePasswordCredential(userName, password)));
            if (status == AuthenticationStatus.SUCCESS) {
                faces.getExternalContext().redirect(request.getContextPath() + OwnPath.of(from));
                faces.responseComplete();
            } else {
                say(Texts.get(locale(), "identity.login.wrong"));
            }
        } catch (RuntimeException e) {
            if (!(Failures.cause(e) instanceof BusinessException refusal)) {
                throw e;
            }
            say(refusal.sentence(locale()));
        }
    }

    private void say(String sentence) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    }

    private Locale locale() {
        return faces.getViewRoot().getLocale();
    }

    public String getUserName() {
        return userName;
    }

    public void setUserName(String userName) {
        this.userName = userName;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    /** Set where a log-out led here. */
    public String getBye() {
        return bye;
    }

    public void setBye(String bye) {
        this.bye = bye;
    }
}
