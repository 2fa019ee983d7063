package vn.hoivan.web.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import vn.hoivan.identity.ChangePassword;
import vn.hoivan.identity.MyAccount;
import vn.hoivan.identity.People;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.web.login.CurrentLogin;
import vn.hoivan.web.shared.Labels;

/** Choosing a new password; also the only page of somebody who must. */
@Named
@RequestScoped
public class ChangePasswordBacking {

    @EJB
    private MyAccount account;
    @EJB
    private People people;
    @Inject
    private CurrentLogin login;
    @Inject
    private FacesContext faces;
    private String password;
    private String newPassword;
    private String repeated;

    public String change() {
        if (!newPassword.equals(repeated)) {
            throw BusinessException.invalid("repeated", "identity.password.different");
        }
        account.changePassword(new ChangePassword(password, newPassword), login.id());
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(Labels.get(faces.getViewRoot().getLocale(), "password_changed")));
        return "/account/show.xhtml?faces-redirect=true";
    }

    /** Whether the caller has a one-time password and may do nothing else. */
    public boolean isForced() {
        return people.me().mustChangePassword();
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
