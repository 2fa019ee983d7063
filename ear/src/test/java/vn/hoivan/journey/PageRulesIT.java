package vn.hoivan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.hoivan.demo.DemoAccounts;
import vn.hoivan.demo.DemoAccounts.DemoAccount;
import vn.hoivan.identity.Role;

/** Every page and every path of the shipped product, asked for by everybody: who comes is who the table names. */
class PageRulesIT {

    private static final String NO_ID = UUID.randomUUID().toString();

    @Test
    void shouldSendNobodyAnywhereButToTheLogIn() {
        Set<String> wrong = new TreeSet<>();
        for (String page : ShippedWar.get().pages()) {
            Visitor.Answer answer = Visitor.nobody().get(page);
            if (ShippedWar.get().mayCome(page).isEmpty()) {
                expect(wrong, "nobody", page, 200, answer.status());
            } else {
                expect(wrong, "nobody", page, 302, answer.status());
                assertThat(answer.header("Location")).as(page).contains("/login.xhtml?from=");
                assertThat(answer.body()).as(page).isEmpty();
            }
        }
        ShippedWar.get().operations().forEach((path, methods) -> methods.forEach(method -> {
            boolean open = ShippedWar.get().mayCome(path).isEmpty();
            int status = Visitor.nobody().send(method, filled(path), "GET".equals(method) ? null : "{}").status();
            if (open == (status == 401)) {
                wrong.add(method + " " + path + " by nobody: " + status);
            }
        }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void shouldLetInThoseWhomTheTableNamesAndRefuseAllOthers() {
        Set<String> wrong = new TreeSet<>();
        for (DemoAccount account : oneOfEachRole()) {
            Visitor visitor = Visitor.as(account.userName());
            for (String page : ShippedWar.get().pages()) {
                int status = visitor.get(page).status();
                boolean may = may(account, page);
                // pages about one object answer 400 or 404 without its id
                if (may ? !Set.of(200, 400, 404).contains(status) : status != 403) {
                    wrong.add(page + " by " + account.userName() + ": " + status);
                }
            }
            ShippedWar.get().operations().forEach((path, methods) -> {
                if (methods.contains("GET")) {
                    int status = visitor.get(filled(path)).status();
                    if (may(account, path) ? status == 401 || status >= 500 : status != 403) {
                        wrong.add("GET " + path + " by " + account.userName() + ": " + status);
                    }
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void shouldHaveNothingWhereNoRuleStands() {
        Visitor anybody = Visitor.as("lanhdao");
        assertThat(anybody.get("/api/v1/no-such-path").status()).isEqualTo(404);
        assertThat(anybody.get("/no-such-page.xhtml").status()).isEqualTo(404);
        assertThat(anybody.get("/WEB-INF/templates/layout.xhtml").status()).isEqualTo(404);
        assertThat(anybody.get("/api/v1/audit/").status()).isIn(403, 404);
        assertThat(anybody.get("/api/v1/audit;x=1").status()).isIn(403, 404);
        assertThat(anybody.get("/api/v1//audit").status()).isIn(403, 404);
        assertThat(anybody.get("/administration/audit.xhtml;x=1").status()).isIn(403, 404);
        assertThat(anybody.get("/administration//audit.xhtml").status()).isIn(403, 404);
        assertThat(anybody.get("/%61dministration/audit.xhtml").status()).isIn(403, 404);
    }

    private static List<DemoAccount> oneOfEachRole() {
        Map<Set<Role>, DemoAccount> found = new LinkedHashMap<>();
        DemoAccounts.all().forEach(account -> found.putIfAbsent(Set.copyOf(account.roles()), account));
        return List.copyOf(found.values());
    }

    private static boolean may(DemoAccount account, String path) {
        Collection<String> roles = ShippedWar.get().mayCome(path);
        return roles.isEmpty() || roles.contains("USER")
                || account.roles().stream().anyMatch(role -> roles.contains(role.name()));
    }

    private static String filled(String path) {
        return path.replace("{direction}", "incoming").replaceAll("\\{[^}]*}", NO_ID);
    }

    private static void expect(Set<String> wrong, String who, String path, int expected, int found) {
        if (expected != found) {
            wrong.add(path + " by " + who + ": " + found + " instead of " + expected);
        }
    }
}
