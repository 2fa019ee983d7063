package vn.hoivan.web.login;

import java.io.IOException;
import java.util.UUID;

import jakarta.ejb.EJB;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import vn.hoivan.identity.Logins;
import vn.hoivan.web.shared.Languages;

/** Ends the log-in. What the browser has kept of it goes too; so does the language, which is the next person's choice. */
@WebServlet("/logout")
public class LogoutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private Logins logins;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            if (session.getAttribute(LoginMechanism.SESSION) instanceof UUID id) {
                logins.logOut(id);
            }
            session.invalidate();
        }
        Cookie language = new Cookie(Languages.COOKIE, "");
        language.setPath("/");
        language.setMaxAge(0);
        response.addCookie(language);
        response.setHeader("Clear-Site-Data", "\"cache\"");
        response.sendRedirect(request.getContextPath() + "/login.xhtml?bye=1");
    }
}
