package vn.hoivan.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.hoivan.audit.Audit;
import vn.hoivan.identity.Logins;
import vn.hoivan.identity.People;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.PageRequest;

@ExtendWith(ArquillianExtension.class)
class IdentityIT {

    private static final String RIGHT = "hoivan-demo";

    @Test
    void shouldRefuseTheDirectoryToNobody() {
        assertThatThrownBy(() -> As.boundary(People.class).me()).isInstanceOf(EJBAccessException.class);
    }

    @Test
    void shouldKnowTheCallerAndTheirRoles() throws Exception {
        assertThat(As.user("thuky", () -> As.boundary(People.class).me().name())).isEqualTo("Hoàng Thị Ngọc Ánh");
    }

    @Test
    void shouldRefuseTheAuditTrailToAllButAdministrators() throws Exception {
        assertThatThrownBy(() -> As.user("lanhdao", () -> As.boundary(Audit.class).all(null, null, PageRequest.first(5))))
                .isInstanceOf(EJBAccessException.class);
        assertThat(As.user("quantri", () -> As.boundary(Audit.class).all(null, null, PageRequest.first(5)))).isNotNull();
    }

    @Test
    void shouldFindPeopleOfTheOwnAgencyWithoutMarks() throws Exception {
        assertThat(As.user("vanthu", () -> As.boundary(People.class).find("ngoc anh", PageRequest.first(5)).items()))
                .extracting("name").containsExactly("Hoàng Thị Ngọc Ánh");
        assertThat(As.user("vanthu.so", () -> As.boundary(People.class).find("ngoc anh", PageRequest.first(5)).items()))
                .isEmpty();
    }

    @Test
    void shouldWriteEachLogInToTheTrail() throws Exception {
        assertThat(As.boundary(Logins.class).logIn("khach", RIGHT, "127.0.0.9", "test")).isPresent();
        assertThat(As.user("quantri", () -> As.boundary(Audit.class).all(null, "khach", PageRequest.first(5)).items()))
                .extracting("action").contains("identity.loggedIn");
    }

    @Test
    void shouldMakeGuessingWait() {
        Logins logins = As.boundary(Logins.class);
        for (int i = 0; i < 5; i++) {
            assertThat(logins.logIn("nobody-here", "wrong " + i, "127.0.0.8", null)).isEmpty();
        }
        assertThatThrownBy(() -> logins.logIn("nobody-here", RIGHT, "127.0.0.8", null))
                .isInstanceOf(BusinessException.class);
    }
}
