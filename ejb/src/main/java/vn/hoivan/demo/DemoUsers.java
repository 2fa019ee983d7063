package vn.hoivan.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

import vn.hoivan.identity.Role;

/** Lets people of the demo data do through the boundaries what they would do by hand, with their roles. */
@ApplicationScoped
class DemoUsers {

    /** How the user names of the second agency end. */
    static final String DEPARTMENT = ".so";

    @PersistenceContext
    private EntityManager em;

    void as(String userName, Runnable deed) {
        as(userName, () -> {
            deed.run();
            return null;
        });
    }

    <T> T as(String userName, Callable<T> deed) {
        try {
            return SecurityDomain.getCurrent().createAdHocIdentity(userName)
                    .withDefaultRoleMapper(RoleMapper.constant(Roles.fromSet(roles(userName)))).runAs(deed);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Set<String> roles(String userName) {
        List<Role> roles = em.createQuery("select r from Account a join a.roles r where a.userName = :user", Role.class)
                .setParameter("user", userName).getResultList();
        Set<String> names = new HashSet<>(Set.of(Role.Names.USER));
        roles.forEach(role -> names.add(role.name()));
        return names;
    }
}
