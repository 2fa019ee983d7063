package vn.hoivan.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoivan.it.Administrator.admin;
import static vn.hoivan.it.Administrator.code;
import static vn.hoivan.it.Administrator.me;
import static vn.hoivan.it.Administrator.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.hoivan.access.Relation;
import vn.hoivan.documents.DefineRegister;
import vn.hoivan.documents.DocumentType;
import vn.hoivan.documents.OutgoingDocument;
import vn.hoivan.documents.OutgoingNumbers;
import vn.hoivan.documents.RegisterBooks;
import vn.hoivan.documents.RegisterRow;
import vn.hoivan.documents.ReserveNumber;
import vn.hoivan.documents.Urgency;
import vn.hoivan.identity.PersonRow;

/** Registers and the types that count together; each test with types of its own. */
@ExtendWith(ArquillianExtension.class)
class RegisterBooksIT {

    @Inject
    private OutgoingNumbers numbers;

    @Test
    void shouldNeitherLowerTheNextNumberNorGiveANumberAgain() throws Exception {
        RegisterRow register = register(DocumentType.PROXY);
        assertThat(reserve(DocumentType.PROXY).getNumber()).isEqualTo(register.nextNumber());
        RegisterRow raised = admin(() -> As.boundary(RegisterBooks.class).change(register.id(), null,
                define(register, Set.of(DocumentType.PROXY), register.nextNumber() + 40, true)));
        assertThat(refused(() -> As.boundary(RegisterBooks.class).change(register.id(), null,
                define(register, Set.of(DocumentType.PROXY), raised.nextNumber() - 1, true))).field()).isEqualTo("nextNumber");
        assertThat(reserve(DocumentType.PROXY).getNumber()).isEqualTo(register.nextNumber() + 40);
    }

    @Test
    void shouldCountTypesOfARegisterTogetherAndApartFromAllOthers() throws Exception {
        RegisterRow register = register(DocumentType.TRANSMITTAL, DocumentType.FORWARDING);
        int first = register.nextNumber();
        assertThat(reserve(DocumentType.TRANSMITTAL).getNumber()).isEqualTo(first);
        int general = reserve(DocumentType.REPORT).getNumber();
        assertThat(reserve(DocumentType.FORWARDING).getNumber()).isEqualTo(first + 1);
        assertThat(reserve(DocumentType.REPORT).getNumber()).isEqualTo(general + 1);
    }

    @Test
    void shouldRefuseATypeThatBelongsToAnotherRegister() throws Exception {
        register(DocumentType.LEAVE_PERMIT);
        assertThat(refused(() -> As.boundary(RegisterBooks.class).add(new DefineRegister(code(), "Sổ khác",
                Set.of(DocumentType.LEAVE_PERMIT), null, true))).field()).isEqualTo("types");
    }

    @Test
    void shouldRefuseARegisterThatWouldRepeatNumbersOfItsTypes() throws Exception {
        int given = reserve(DocumentType.MOU).getNumber();
        assertThat(refused(() -> As.boundary(RegisterBooks.class).add(new DefineRegister(code(), "Sổ bản ghi nhớ",
                Set.of(DocumentType.MOU), given, true))).field()).isEqualTo("nextNumber");
        RegisterRow register = admin(() -> As.boundary(RegisterBooks.class).add(new DefineRegister(code(), "Sổ bản ghi nhớ",
                Set.of(DocumentType.MOU), given + 100_0, true)));
        int apart = reserve(DocumentType.MOU).getNumber();
        assertThat(apart).isEqualTo(given + 1000);
        assertThat(refused(() -> As.boundary(RegisterBooks.class).change(register.id(), null,
                define(register, Set.of(DocumentType.MOU), null, false))).field()).isEqualTo("types");
    }

    @Test
    void shouldLeaveTheGeneralRegisterOpenAndWithoutTypes() throws Exception {
        RegisterRow general = registers().stream().filter(RegisterRow::general).findFirst().orElseThrow();
        assertThat(refused(() -> As.boundary(RegisterBooks.class).change(general.id(), null,
                define(general, Set.of(DocumentType.REPORT), null, true))).field()).isEqualTo("types");
        assertThat(refused(() -> As.boundary(RegisterBooks.class).change(general.id(), null,
                define(general, Set.of(), null, false))).field()).isEqualTo("active");
    }

    @Test
    void shouldTellWhoChangedARegisterFirst() throws Exception {
        RegisterRow register = register(DocumentType.PUBLIC_LETTER);
        DefineRegister command = define(register, Set.of(DocumentType.PUBLIC_LETTER), null, true);
        DefineRegister other = new DefineRegister(register.code(), "Tên khác", command.types(), null, true);
        admin(() -> As.boundary(RegisterBooks.class).change(register.id(), register.version(), other));
        assertThat(refused(() -> As.boundary(RegisterBooks.class).change(register.id(), register.version(), command)).key())
                .isEqualTo("shared.staleBy");
    }

    private static DefineRegister define(RegisterRow register, Set<DocumentType> types, Integer next, boolean active) {
        return new DefineRegister(register.code(), register.name(), types, next, active);
    }

    private static RegisterRow register(DocumentType... types) throws Exception {
        return admin(() -> As.boundary(RegisterBooks.class).add(new DefineRegister(code(), "Sổ của phép thử", Set.of(types), 1, true)));
    }

    private static List<RegisterRow> registers() throws Exception {
        return admin(() -> As.boundary(RegisterBooks.class).list(LocalDate.now().getYear()));
    }

    private OutgoingDocument reserve(DocumentType type) throws Exception {
        PersonRow author = me("chuyenvien");
        return As.user("lanhdao", () -> numbers.reserve(new ReserveNumber(UUID.randomUUID(), author.agencyId(), type, "X-UBND",
                "Phép thử", author.id(), null, Urgency.NORMAL, 1, Map.of(Relation.AUTHOR, Set.of(author.id())))));
    }
}
