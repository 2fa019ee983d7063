package vn.hoivan.web.shared;

import static vn.hoivan.identity.Role.Names.ADMINISTRATOR;
import static vn.hoivan.identity.Role.Names.CLERK;
import static vn.hoivan.identity.Role.Names.LEADER;
import static vn.hoivan.identity.Role.Names.OFFICER;
import static vn.hoivan.identity.Role.Names.SECRETARY;
import static vn.hoivan.identity.Role.Names.UNIT_HEAD;
import static vn.hoivan.identity.Role.Names.USER;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Who may come to which page and to which path of the API: the one table, asked for every request. What does not stand
 * here is closed to everybody, and a test fails. It is the outer door only: what somebody may do with one object is
 * decided behind it, by {@code vn.hoivan.access.Rules}.
 * <p>
 * A page of a new feature needs one line: {@code page("/search/find.xhtml", USERS);}, a path of the API
 * {@code api("/papers/{id}/file", USERS);}. {@code {x}} stands for one segment, {@code *} at the end for all below.
 */
public final class PageRules {

    /** @param roles any of which is enough; none: everybody, without a log-in too */
    public record Rule(String path, Set<String> roles) {

        private boolean matches(String asked) {
            return pattern(path).matcher(asked).matches();
        }

        private static Pattern pattern(String path) {
            return Pattern.compile(Pattern.quote(path).replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q").replace("*", "\\E.*\\Q"));
        }

        public boolean isOpenToAnybody() {
            return roles.isEmpty();
        }
    }

    private static final Set<String> ANYBODY = Set.of();
    private static final Set<String> USERS = Set.of(USER);
    private static final String API = "/api/v1";
    private static final Map<String, Rule> TABLE = new LinkedHashMap<>();

    static {
        // frame and account
        page("/login.xhtml", ANYBODY);
        page("/failed.xhtml", ANYBODY);
        page("/index.xhtml", USERS);
        page("/account/*", USERS);
        page("/notifications/list.xhtml", USERS);
        api("/openapi.json", ANYBODY);
        api("/me", USERS);
        api("/people", USERS);
        api("/units", USERS);
        api("/changes", USERS);
        api("/notices", USERS);
        api("/notices/read", USERS);
        api("/notices/unread", USERS);
        api("/notices/{id}/read", USERS);

        // search
        page("/search/find.xhtml", USERS);
        api("/search", USERS);
        api("/search/index", only(ADMINISTRATOR));
        api("/search/index/rebuild", only(ADMINISTRATOR));

        // administration: pages of administrators alone
        page("/administration/*", only(ADMINISTRATOR));
        api("/audit", only(ADMINISTRATOR));
        api("/outbox", only(ADMINISTRATOR));
        api("/outbox/{id}", only(ADMINISTRATOR));
        api("/outbox/{id}/retry", only(ADMINISTRATOR));

        // files
        api("/files", USERS);
        api("/files/{id}", USERS);
        api("/files/{id}/content", USERS);
        api("/files/{id}/view", USERS);
        api("/files/{id}/thumbnail", USERS);
        api("/files/{id}/proposal", USERS);
        api("/files/{id}/verification", USERS);

        // documents and routing
        page("/documents/incoming.xhtml", USERS);
        page("/documents/outgoing.xhtml", USERS);
        page("/documents/view.xhtml", USERS);
        page("/documents/issued.xhtml", USERS);
        page("/documents/register.xhtml", only(CLERK));
        page("/documents/correct.xhtml", only(CLERK));
        api("/incoming-documents", USERS);
        api("/incoming-documents/{id}", USERS);
        api("/incoming-documents/{id}/accept", only(CLERK));
        api("/incoming-documents/{id}/void", only(CLERK));
        api("/incoming-documents/{id}/directives", USERS);
        api("/outgoing-documents", USERS);
        api("/outgoing-documents/{id}", USERS);
        api("/registers/{direction}/print", only(CLERK, LEADER));
        api("/assignments", USERS);
        api("/assignments/{id}/accept", USERS);
        api("/assignments/{id}/return", USERS);
        api("/assignments/{id}/recall", USERS);
        api("/assignments/{id}/finish", USERS);

        // meetings: submissions, agendas, papers, packs
        page("/meetings/list.xhtml", USERS);
        page("/meetings/view.xhtml", USERS);
        page("/meetings/create.xhtml", only(SECRETARY));
        page("/meetings/edit.xhtml", USERS);
        page("/meetings/submissions.xhtml", USERS);
        page("/meetings/submit.xhtml", USERS);
        api("/bodies", USERS);
        api("/rooms", USERS);
        api("/submissions", USERS);
        api("/submissions/{id}", USERS);
        api("/submissions/{id}/propose", USERS);
        api("/submissions/{id}/withdraw", USERS);
        api("/submissions/{id}/return", only(SECRETARY));
        api("/meetings", USERS);
        api("/meetings/{id}", USERS);
        api("/meetings/{id}/agenda-items", USERS);
        api("/meetings/{id}/participants", USERS);
        api("/meetings/{id}/participants/{person}", USERS);
        api("/meetings/{id}/preview/{person}", USERS);
        api("/meetings/{id}/publish", USERS);
        api("/meetings/{id}/pack", USERS);
        api("/meetings/{id}/packs", USERS);
        api("/meetings/{id}/reply", USERS);
        api("/agenda-items/{id}", USERS);
        api("/agenda-items/{id}/papers", USERS);
        api("/papers/{id}", USERS);
        api("/papers/{id}/file", USERS);

        // meetings: the sitting, votes, conclusions, minutes
        page("/meetings/room.xhtml", USERS);
        api("/agenda-items/{id}/current", USERS);
        api("/conclusions", USERS);
        api("/conclusions/{id}", USERS);
        api("/meetings/{id}/open", USERS);
        api("/meetings/{id}/close", USERS);
        api("/meetings/{id}/cancel", USERS);
        api("/meetings/{id}/attendance", USERS);
        api("/meetings/{id}/floor", USERS);
        api("/meetings/{id}/conclusions", USERS);
        api("/meetings/{id}/minutes", USERS);
        api("/agenda-items/{id}/polls", USERS);
        api("/agenda-items/{id}/conclusions", USERS);
        api("/polls/{id}", USERS);
        api("/polls/{id}/ballot", USERS);
        api("/polls/{id}/close", USERS);

        // review
        page("/review/notes.xhtml", USERS);
        page("/review/comments.xhtml", USERS);
        api("/annotations", USERS);
        api("/paper-versions/{id}/comments", USERS);
        api("/paper-versions/{id}/comments.xlsx", USERS);
        api("/paper-versions/{id}/comments.pdf", USERS);
        api("/meetings/{id}/pack/annotated", USERS);
        api("/meetings/{id}/pack/changes", USERS);
        api("/meetings/{id}/pack/reading", USERS);
        api("/paper-versions/{id}", USERS);
        api("/paper-versions/{id}/annotations", USERS);
        api("/paper-versions/{id}/annotations/sharing", USERS);
        api("/annotations/{id}/replies", USERS);
        api("/annotations/{id}/replies/{reply}", USERS);
        api("/paper-versions/{id}/annotated", USERS);
        api("/paper-versions/{id}/changes", USERS);
        api("/paper-versions/{id}/changes/seen", USERS);
        api("/paper-versions/{id}/reading", USERS);
        api("/annotations/{id}", USERS);
        api("/annotations/{id}/restored", USERS);

        // drafts, signing, verification
        page("/verify.xhtml", ANYBODY);
        api("/verifications", ANYBODY);
        api("/verifications/{id}", ANYBODY);
        api("/verifications/{id}/pages/{page}", ANYBODY);
        page("/signing/drafts.xhtml", USERS);
        page("/signing/draft.xhtml", USERS);
        page("/signing/compose.xhtml", only(OFFICER, UNIT_HEAD, SECRETARY, LEADER));
        page("/signing/keys.xhtml", USERS);
        page("/signing/chain.xhtml", USERS);
        api("/documents/{id}/chain", USERS);
        api("/drafts", USERS);
        api("/drafts/{id}", USERS);
        api("/drafts/{id}/places", USERS);
        api("/drafts/{id}/progress", USERS);
        api("/drafts/{id}/submit", USERS);
        api("/drafts/{id}/approve", USERS);
        api("/drafts/{id}/return", USERS);
        api("/drafts/{id}/cancel", USERS);
        api("/drafts/{id}/sign", USERS);
        api("/drafts/{id}/seal", USERS);
        api("/drafts/{id}/issue", USERS);
    }

    private PageRules() {
    }

    /** @param path within the product, without its query */
    static boolean admits(HttpServletRequest request, String path) {
        boolean resource = path.startsWith("/jakarta.faces.resource/");
        boolean governed = path.endsWith(".xhtml") && !resource || path.startsWith("/api/");
        return !governed || of(path)
                .filter(rule -> rule.isOpenToAnybody() || rule.roles().stream().anyMatch(request::isUserInRole)).isPresent();
    }

    /** @return the closest rule: a path that is written out goes before one with gaps */
    static Optional<Rule> of(String path) {
        return TABLE.values().stream().filter(rule -> rule.matches(path))
                .min(Comparator.comparing(rule -> rule.path().replaceAll("[^{*]", "").length()));
    }

    /**
     * @return the roles, any of which is enough; none: everybody
     * @throws java.util.NoSuchElementException where no rule lets anybody come
     */
    public static Set<String> mayCome(String path) {
        return of(path).map(Rule::roles).orElseThrow();
    }

    static Map<String, Rule> table() {
        return TABLE;
    }

    private static Set<String> only(String... roles) {
        return Set.of(roles);
    }

    private static void page(String path, Set<String> roles) {
        TABLE.put(path, new Rule(path, roles));
    }

    private static void api(String path, Set<String> roles) {
        page(API + path, roles);
    }
}
