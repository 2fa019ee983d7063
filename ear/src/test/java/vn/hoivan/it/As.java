package vn.hoivan.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

import javax.naming.InitialContext;
import javax.naming.NamingException;

import org.jboss.as.server.CurrentServiceContainer;
import org.jboss.msc.service.ServiceName;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

import vn.hoivan.identity.AuthenticatedUser;
import vn.hoivan.identity.Logins;

/** Calls boundaries as a person of the demo data, with the roles that person has. */
public final class As {

    private static final ServiceName DOMAIN =
            ServiceName.parse("org.wildfly.security.security-domain.ApplicationDomain");

    private static final Map<String, AuthenticatedUser> KNOWN = new ConcurrentHashMap<>();

    private As() {
    }

    public static <T> T user(String userName, Attempt<T> attempt) throws Exception {
        return user(userName, known(userName).roles(), attempt);
    }

    /** Somebody who has an account, but no place in the demo data. */
    public static <T> T user(String userName, Set<String> roles, Attempt<T> attempt) throws Exception {
        SecurityDomain domain = (SecurityDomain) CurrentServiceContainer.getServiceContainer()
                .getRequiredService(DOMAIN).getValue();
        Callable<T> callable = attempt::run;
        return domain.createAdHocIdentity(userName)
                .withDefaultRoleMapper(RoleMapper.constant(Roles.fromSet(roles)))
                .runAs(callable);
    }

    /** Looks up a boundary of the product. */
    public static <T> T boundary(Class<T> type) {
        try {
            return type.cast(new InitialContext().lookup("java:app/ejb/" + type.getSimpleName()));
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AuthenticatedUser known(String userName) throws IOException {
        AuthenticatedUser before = KNOWN.get(userName);
        if (before != null) {
            return before;
        }
        Path tokens = Path.of(System.getProperty("env.HOIVAN_DATA"), "demo-tokens.tsv");
        String token = Files.readAllLines(tokens).stream().map(line -> line.split("\t"))
                .filter(line -> line[0].equals(userName)).findFirst().orElseThrow()[1];
        AuthenticatedUser user = boundary(Logins.class).token(token).orElseThrow();
        KNOWN.put(userName, user);
        return user;
    }
}
