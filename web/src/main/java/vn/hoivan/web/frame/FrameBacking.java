package vn.hoivan.web.frame;

import java.net.MalformedURLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import vn.hoivan.identity.Caller;
import vn.hoivan.identity.People;
import vn.hoivan.identity.PersonRow;
import vn.hoivan.web.home.NextMeeting;
import vn.hoivan.web.home.NextMeetingSource;
import vn.hoivan.web.shared.Languages;

/** What stands around every page: who works, where they are, where they may go, what is new. */
@Named("frame")
@RequestScoped
public class FrameBacking {

    private static final String RAIL = "hv-rail";

    @EJB
    private People people;
    @Inject
    private HttpServletRequest request;
    @Inject
    @Any
    private Instance<Bell> bells;
    @Inject
    @Any
    private Instance<NextMeetingSource> meetings;
    private Caller caller;
    private PersonRow person;
    private Optional<NextMeeting> next;
    private Integer unread;

    @PostConstruct
    void whoIsIt() {
        if (request.getUserPrincipal() != null) {
            caller = people.me();
            person = people.row(caller.personId()).orElse(null);
        }
    }

    public Locale getLocale() {
        return caller == null ? Languages.of(request) : Languages.of(request, caller.locale());
    }

    public String getLanguage() {
        return getLocale().getLanguage();
    }

    public List<String> getLanguages() {
        return List.of("vi", "en");
    }

    /** The name of a language in itself. */
    public String languageName(String language) {
        return "en".equals(language) ? "English" : "Tiếng Việt";
    }

    public PersonRow getPerson() {
        return person;
    }

    public List<MenuEntry> getMenu() {
        return caller == null ? List.of() : Places.of(caller.roles(), request.getServletPath()).stream()
                .filter(entry -> has(entry.path())).toList();
    }

    /** Path and query of the page, to come back to. */
    public String getHere() {
        String query = request.getQueryString();
        return request.getServletPath() + (query == null ? "" : "?" + query);
    }

    public boolean isRailOpen() {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return List.of(cookies).stream().anyMatch(cookie -> RAIL.equals(cookie.getName()) && "open".equals(cookie.getValue()));
    }

    public NextMeeting getNextMeeting() {
        if (next == null) {
            next = meetings.stream().flatMap(source -> source.next().stream())
                    .min(Comparator.comparing(NextMeeting::startsAt));
        }
        return next.orElse(null);
    }

    public int getUnread() {
        if (unread == null) {
            unread = bells.stream().mapToInt(Bell::unread).sum();
        }
        return unread;
    }

    /** Whether the product has a page; what it does not have yet is not offered. */
    public boolean has(String path) {
        try {
            return request.getServletContext().getResource(path) != null;
        } catch (MalformedURLException e) {
            return false;
        }
    }
}
