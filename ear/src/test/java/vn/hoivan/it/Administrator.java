package vn.hoivan.it;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import java.util.UUID;

import vn.hoivan.identity.Accounts;
import vn.hoivan.identity.DefinePerson;
import vn.hoivan.identity.DefineUnit;
import vn.hoivan.identity.OneTimePassword;
import vn.hoivan.identity.People;
import vn.hoivan.identity.PersonRow;
import vn.hoivan.identity.Role;
import vn.hoivan.identity.Units;
import vn.hoivan.shared.BusinessException;

/** What tests do as the administrator of the demo's first agency. */
final class Administrator {

    private Administrator() {
    }

    static <T> T admin(Attempt<T> attempt) throws Exception {
        return As.user("quantri", attempt);
    }

    /** @return why it was refused; null where it was not */
    static BusinessException refused(Attempt<?> attempt) {
        return catchThrowableOfType(BusinessException.class, () -> admin(attempt));
    }

    static PersonRow me(String user) throws Exception {
        return As.user(user, () -> As.boundary(People.class).row(As.boundary(People.class).me().personId()).orElseThrow());
    }

    static UUID unit(String code) throws Exception {
        return admin(() -> As.boundary(Units.class).add(new DefineUnit(code, "Phòng " + code, null)));
    }

    static OneTimePassword engage(UUID unit) throws Exception {
        return admin(() -> As.boundary(Accounts.class).engage(new DefinePerson("Nguyễn Văn Thử", "thu@example.org", null, unit,
                "Chuyên viên", code().toLowerCase(), Set.of(Role.OFFICER))));
    }

    /** Nothing else has it. */
    static String code() {
        return "T" + UUID.randomUUID().toString().substring(24);
    }
}
