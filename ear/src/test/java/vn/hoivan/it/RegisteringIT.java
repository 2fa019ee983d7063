package vn.hoivan.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import javax.naming.InitialContext;
import javax.sql.DataSource;

import jakarta.ejb.EJBAccessException;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.hoivan.audit.Audit;
import vn.hoivan.audit.AuditRow;
import vn.hoivan.documents.AcceptArrived;
import vn.hoivan.documents.CorrectIncoming;
import vn.hoivan.documents.Direction;
import vn.hoivan.documents.DocumentType;
import vn.hoivan.documents.EarlierDocument;
import vn.hoivan.documents.IncomingDetail;
import vn.hoivan.documents.IncomingDocuments;
import vn.hoivan.documents.IncomingFilter;
import vn.hoivan.documents.IncomingRow;
import vn.hoivan.documents.IncomingState;
import vn.hoivan.documents.RegisterIncoming;
import vn.hoivan.documents.RegisteredDocument;
import vn.hoivan.documents.Registers;
import vn.hoivan.documents.Secrecy;
import vn.hoivan.documents.Urgency;
import vn.hoivan.identity.People;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Idempotency;
import vn.hoivan.shared.Ids;
import vn.hoivan.shared.PageRequest;

@ExtendWith(ArquillianExtension.class)
class RegisteringIT {

    private static final String CLERK = Registering.CLERK;

    @Test
    void shouldLetOnlyClerksRegister() throws Exception {
        RegisterIncoming command = Registering.paper(Registering.upload(), Registering.reference());
        for (String other : List.of("lanhdao", "chuyenvien", "quantri", "khach")) {
            assertThatThrownBy(() -> As.user(other, () -> As.boundary(IncomingDocuments.class).register(command)))
                    .as(other).isInstanceOf(EJBAccessException.class);
        }
    }

    @Test
    void shouldRefuseAStateSecretWithoutTakingANumber() throws Exception {
        UUID file = Registering.upload();
        int next = nextNumber();
        for (Secrecy level : List.of(Secrecy.CONFIDENTIAL, Secrecy.SECRET, Secrecy.TOP_SECRET)) {
            assertThatThrownBy(() -> Registering.register(Registering.paper(file, Registering.reference(), null, level, true)))
                    .isInstanceOfSatisfying(BusinessException.class, refusal -> {
                        assertThat(refusal.field()).isEqualTo("secrecy");
                        assertThat(refusal.key()).isEqualTo("documents.secret");
                    });
        }
        assertThat(Registering.register(Registering.paper(file, Registering.reference())).arrivalNumber()).isGreaterThanOrEqualTo(next);
    }

    @Test
    void shouldRefuseADateThatCannotBeAndAFileOfSomebodyElse() throws Exception {
        UUID file = Registering.upload();
        assertThatThrownBy(() -> Registering.register(
                Registering.paper(file, Registering.reference(), LocalDate.of(2999, 1, 1), Secrecy.NORMAL, false)))
                .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.field()).isEqualTo("arrivalDate"));
        assertThatThrownBy(() -> As.user("vanthu.so", () -> As.boundary(IncomingDocuments.class)
                .register(Registering.paper(file, Registering.reference()))))
                .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.field()).isEqualTo("fileId"));
    }

    @Test
    void shouldShowADocumentToClerksAndLeadersOfTheAgencyAlone() throws Exception {
        RegisteredDocument document = Registering.aPaper();
        for (String stranger : List.of("chuyenvien", "thuky", "quantri", "khach", "vanthu.so", "lanhdao.so")) {
            assertThatThrownBy(() -> Registering.detail(stranger, document.id())).as(stranger)
                    .isInstanceOfSatisfying(BusinessException.class,
                            refusal -> assertThat(refusal.kind()).isEqualTo(BusinessException.Kind.NOT_FOUND));
        }
        assertThat(Registering.detail("lanhdao", document.id()).arrivalNumber()).isEqualTo(document.arrivalNumber());
    }

    @Test
    void shouldWarnOfTheSameReferenceOfTheSameAgencyUntilConfirmed() throws Exception {
        String reference = Registering.reference();
        RegisteredDocument first = Registering.register(Registering.paper(Registering.upload(), reference));
        UUID another = Registering.upload();
        String otherPrinting = reference.replace("/", " / ");
        assertEarlier(first, () -> Registering.register(Registering.paper(another, otherPrinting)));
        RegisteredDocument second = Registering.register(
                Registering.paper(another, reference, null, Secrecy.NORMAL, true));
        assertThat(second.arrivalNumber()).isGreaterThan(first.arrivalNumber());
    }

    @Test
    void shouldWarnOfTheSameFile() throws Exception {
        UUID file = Registering.upload();
        RegisteredDocument first = Registering.register(Registering.paper(file, Registering.reference()));
        assertEarlier(first, () -> Registering.register(Registering.paper(file, Registering.reference())));
    }

    @Test
    void shouldRegisterOnceThoughTheRequestComesTwice() throws Exception {
        RegisterIncoming command = Registering.paper(Registering.upload(), Registering.reference());
        String key = UUID.randomUUID().toString();
        Idempotency.Answer first = once(key, "hash", command);
        assertThat(once(key, "hash", command)).isEqualTo(first);
        assertThatThrownBy(() -> once(key, "another hash", command)).isInstanceOf(BusinessException.class);
        assertThat(rows(command.reference())).hasSize(1);
    }

    @Test
    void shouldCorrectWithATrailOfOldAndNew() throws Exception {
        RegisteredDocument document = Registering.aPaper();
        IncomingDetail before = Registering.detail(CLERK, document.id());
        correct(document.id(), before, "Trích yếu đã sửa");
        assertThat(Registering.detail(CLERK, document.id()).paper().subject()).isEqualTo("Trích yếu đã sửa");
        assertThat(Registering.detail(CLERK, document.id()).arrivalNumber()).isEqualTo(document.arrivalNumber());
        assertThat(history(document.id(), "documents.corrected")).singleElement()
                .satisfies(row -> assertThat(row.detail()).contains(before.paper().subject() + " → Trích yếu đã sửa"));
    }

    @Test
    void shouldNameWhoSavedFirst() throws Exception {
        RegisteredDocument document = Registering.aPaper();
        IncomingDetail seen = Registering.detail(CLERK, document.id());
        correct(document.id(), seen, "Người lưu trước");
        assertThatThrownBy(() -> correct(document.id(), seen, "Người lưu sau"))
                .isInstanceOfSatisfying(BusinessException.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(BusinessException.Kind.CONFLICT);
                    assertThat(refusal.arguments()[0]).isEqualTo("Đỗ Thị Hòa");
                });
        assertThat(Registering.detail(CLERK, document.id()).paper().subject()).isEqualTo("Người lưu trước");
    }

    @Test
    void shouldKeepTheNumberOfAVoidedDocument() throws Exception {
        String reference = Registering.reference();
        RegisteredDocument document = Registering.register(Registering.paper(Registering.upload(), reference));
        assertThatThrownBy(() -> voided(document, " ")).isNotNull();
        assertThatThrownBy(() -> As.user("lanhdao", () -> As.boundary(IncomingDocuments.class)
                .voidNumber(document.id(), null, "Đăng ký nhầm"))).isInstanceOf(EJBAccessException.class);
        voided(document, "Đăng ký nhầm");

        assertThat(rows(reference)).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(IncomingState.VOIDED);
            assertThat(row.arrivalNumber()).isEqualTo(document.arrivalNumber());
        });
        assertThatThrownBy(() -> voided(document, "Hai lần")).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> correct(document.id(), Registering.detail(CLERK, document.id()), "Sửa bản đã hủy"))
                .isInstanceOf(BusinessException.class);
        assertThat(Registering.register(Registering.paper(Registering.upload(), reference)).arrivalNumber())
                .as("a voided row is no duplicate, and its number is not given again").isGreaterThan(document.arrivalNumber());
    }

    @Test
    void shouldRegisterOrNotAcceptWhatAnotherAgencySent() throws Exception {
        UUID taken = arrived();
        assertThatThrownBy(() -> As.user("vanthu.so", () -> As.boundary(IncomingDocuments.class)
                .accept(taken, null, new AcceptArrived(null, 1, false, false)))).isInstanceOf(BusinessException.class);
        RegisteredDocument document = As.user(CLERK, () -> As.boundary(IncomingDocuments.class)
                .accept(taken, 0, new AcceptArrived(null, 1, false, false)));
        assertThat(document.arrivalNumber()).isPositive();
        assertThatThrownBy(() -> As.user(CLERK, () -> As.boundary(IncomingDocuments.class)
                .accept(taken, null, new AcceptArrived(null, 1, false, false)))).isInstanceOf(BusinessException.class);

        UUID refused = arrived();
        As.user(CLERK, () -> As.boundary(IncomingDocuments.class).voidNumber(refused, 0, "Gửi nhầm nơi nhận"));
        IncomingDetail detail = Registering.detail(CLERK, refused);
        assertThat(detail.state()).isEqualTo(IncomingState.VOIDED);
        assertThat(detail.arrivalNumber()).isNull();
    }

    @Test
    void shouldWriteOneEntryAPersonVersionAndSession() throws Exception {
        RegisteredDocument document = Registering.aPaper();
        UUID session = UUID.randomUUID();
        opened(CLERK, document.id(), session);
        opened(CLERK, document.id(), session);
        assertThat(history(document.id(), "documents.opened")).hasSize(1);
        opened("lanhdao", document.id(), session);
        opened(CLERK, document.id(), UUID.randomUUID());
        opened(CLERK, document.id(), null);
        opened(CLERK, document.id(), null);
        assertThat(history(document.id(), "documents.opened")).hasSize(4);
        assertThatThrownBy(() -> opened("chuyenvien", document.id(), session)).isInstanceOf(BusinessException.class);
    }

    @Test
    void shouldPrintBothRegisters() throws Exception {
        RegisteredDocument document = Registering.aPaper();
        voided(document, "In dòng gạch bỏ");
        LocalDate today = Registering.detail(CLERK, document.id()).receipt().arrivalDate();
        for (Direction direction : Direction.values()) {
            Path pdf = As.user(CLERK, () -> As.boundary(Registers.class).print(direction, today, today));
            assertThat(new String(Files.readAllBytes(pdf), java.nio.charset.StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
            Files.delete(pdf);
        }
        assertThatThrownBy(() -> As.user(CLERK, () -> As.boundary(Registers.class).print(Direction.INCOMING, today, today.minusDays(1))))
                .isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> As.user("chuyenvien", () -> As.boundary(Registers.class).print(Direction.INCOMING, today, today)))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void shouldReadAPageOfTheRegisterInAFewStatements() throws Exception {
        for (int i = 0; i < 5; i++) {
            Registering.aPaper();
        }
        assertThat(Statements.fewest(() -> As.user(CLERK, () -> As.boundary(IncomingDocuments.class).list(IncomingFilter.ALL, PageRequest.first(50)))))
                .as("who logs in, who calls and their units, then rows of the register").isBetween(3L, 12L);
    }

    private static void assertEarlier(RegisteredDocument first, Attempt<?> attempt) {
        assertThatThrownBy(attempt::run).isInstanceOfSatisfying(BusinessException.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(BusinessException.Kind.CONFLICT);
            assertThat(((EarlierDocument) refusal.facts().get("earlier")).id()).isEqualTo(first.id());
        });
    }

    private static Idempotency.Answer once(String key, String hash, RegisterIncoming command) throws Exception {
        return As.user(CLERK, () -> As.boundary(Idempotency.class).once(As.boundary(People.class).me().accountId(), key, hash,
                () -> new Idempotency.Answer(201, As.boundary(IncomingDocuments.class).register(command).id().toString())));
    }

    private static RegisteredDocument correct(UUID id, IncomingDetail seen, String subject) throws Exception {
        return As.user(CLERK, () -> As.boundary(IncomingDocuments.class).correct(id, seen.version(),
                new CorrectIncoming(null, null, seen.paper().reference(), seen.paper().issuedDate(), seen.paper().issuingAgency(),
                        DocumentType.DECISION, subject, seen.paper().signer(), Urgency.NORMAL, Secrecy.NORMAL,
                        seen.receipt().arrivalDate(), 1, true, true)));
    }

    private static RegisteredDocument voided(RegisteredDocument document, String reason) throws Exception {
        return As.user(CLERK, () -> As.boundary(IncomingDocuments.class).voidNumber(document.id(), null, reason));
    }

    private static List<IncomingRow> rows(String reference) throws Exception {
        return As.user(CLERK, () -> As.boundary(IncomingDocuments.class)
                .list(new IncomingFilter(reference, null, null), PageRequest.first(10)).items());
    }

    private static List<AuditRow> history(UUID id, String action) throws Exception {
        return As.user(CLERK, () -> As.boundary(Audit.class).history(id)).stream()
                .filter(row -> row.action().equals(action)).toList();
    }

    private static void opened(String userName, UUID id, UUID session) throws Exception {
        As.user(userName, () -> {
            As.boundary(IncomingDocuments.class).opened(id, session);
            return null;
        });
    }

    private static int nextNumber() throws Exception {
        return As.user(CLERK, () -> As.boundary(IncomingDocuments.class).nextNumber(LocalDate.of(2026, 1, 1)));
    }

    /** What another agency has issued to this one, as delivery writes it. */
    private static UUID arrived() throws Exception {
        UUID id = Ids.next();
        UUID agency = As.user(CLERK, () -> As.boundary(People.class).me().agencyId());
        UUID file = Registering.upload();
        DataSource source = (DataSource) new InitialContext().lookup("java:jboss/datasources/HoiVan");
        try (Connection db = source.getConnection();
                PreparedStatement row = db.prepareStatement("""
                        insert into incoming_document (id, version, agency_id, registry_year, arrival_date, reference, reference_key,
                        issuing_agency, issuing_agency_folded, type, subject, urgency, secrecy, search_text, copies, paper_received,
                        file_id, state, changed_at) values (?, 0, ?, 2026, current_date, ?, ?, 'Sở Nội vụ tỉnh Bình Sơn',
                        'so noi vu tinh binh son', 'LETTER', 'Gửi trên hệ thống', 'NORMAL', 'NORMAL', ' gui', 1, false, ?, 'ARRIVED',
                        current_timestamp)""");
                PreparedStatement access = db.prepareStatement("insert into access_entry (object_id, token) values (?, ?)")) {
            String reference = Registering.reference();
            List<Object> values = List.of(id, agency, reference, reference, file);
            for (int i = 0; i < values.size(); i++) {
                row.setObject(i + 1, values.get(i));
            }
            row.executeUpdate();
            access.setObject(1, id);
            access.setString(2, "role:CLERK@" + agency);
            access.executeUpdate();
        }
        return id;
    }
}
