package vn.hoivan.web.account;

import java.util.List;
import java.util.UUID;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import vn.hoivan.identity.MyAccount;
import vn.hoivan.identity.SessionRow;
import vn.hoivan.identity.TokenRow;
import vn.hoivan.web.login.CurrentLogin;

/** The page about one's own account. */
@Named
@RequestScoped
public class ShowAccountBacking {

    @EJB
    private MyAccount account;
    @Inject
    private CurrentLogin login;
    private String tokenName;
    private String secret;

    public void createToken() {
        secret = account.createToken(tokenName);
        tokenName = null;
    }

    public void revoke(UUID token) {
        account.revokeToken(token);
    }

    public String logOutEverywhere() {
        account.logOutEverywhere();
        return "/login.xhtml?bye=1&faces-redirect=true";
    }

    public List<TokenRow> getTokens() {
        return account.tokens();
    }

    public List<SessionRow> getSessions() {
        return account.sessions();
    }

    public boolean current(UUID session) {
        return session.equals(login.id());
    }

    /** The new token, shown once. */
    public String getSecret() {
        return secret;
    }

    public String getTokenName() {
        return tokenName;
    }

    public void setTokenName(String tokenName) {
        this.tokenName = tokenName;
    }
}
