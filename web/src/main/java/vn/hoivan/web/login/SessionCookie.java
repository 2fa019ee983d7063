package vn.hoivan.web.login;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;

import vn.hoivan.shared.Settings;

/** The cookie of a log-in: not for scripts, not for other sites, and where people come by TLS, for nothing else. */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setHttpOnly(true);
        cookie.setSecure(Settings.get("HOIVAN_URL", "").startsWith("https:"));
        cookie.setAttribute("SameSite", "Lax");
    }
}
