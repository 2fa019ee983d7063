package vn.hoivan.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static vn.hoivan.it.Drafting.PASSPHRASE;
import static vn.hoivan.it.Drafting.Leader.CHAIRMAN;
import static vn.hoivan.it.Drafting.Leader.DEPUTY;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

import javax.naming.InitialContext;

import jakarta.ejb.EJBAccessException;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.hoivan.access.Action;
import vn.hoivan.documents.OutgoingDocuments;
import vn.hoivan.documents.OutgoingState;
import vn.hoivan.files.PaperFiles;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.signing.DraftDetail;
import vn.hoivan.signing.DraftState;
import vn.hoivan.signing.Drafts;
import vn.hoivan.signing.Signatures;
import vn.hoivan.signing.SigningKeys;
import vn.hoivan.verification.Verifications;
import vn.hoivan.worker.Area;
import vn.hoivan.worker.Integrity;
import vn.hoivan.worker.MarkPlace;
import vn.hoivan.worker.SignatureReport;
import vn.hoivan.worker.SigningPlaces;
import vn.hoivan.worker.Trust;

@ExtendWith(ArquillianExtension.class)
class DraftsIT {

    @Test
    void shouldTakeADraftFromTheFirstUploadToTheIssuedDocument() throws Exception {
        UUID id = Drafting.issued("Về việc đi hết chặng đường");

        DraftDetail issued = detail("chuyenvien", id);
        assertThat(issued.state()).isEqualTo(DraftState.ISSUED);
        assertThat(issued.reference()).matches("\\d{2,}/QĐ-UBND");
        SignatureReport report = verified(issued.fileId());
        assertThat(report.integrity()).isEqualTo(Integrity.UNCHANGED);
        assertThat(report.signatures()).hasSize(2).allMatch(signature -> signature.trust() == Trust.KNOWN);
    }

    @Test
    void shouldTakeNoNumberForAWrongPassphrase() throws Exception {
        UUID id = Drafting.approved("Về việc nhập sai mật khẩu", CHAIRMAN);
        assertThatThrownBy(() -> sign("lanhdao", id, "not the one"))
                .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.field()).isEqualTo("passphrase"));
        assertThat(detail("lanhdao", id).number()).isNull();
        assertThat(detail("lanhdao", id).state()).isEqualTo(DraftState.APPROVED);
    }

    @Test
    void shouldWaitAfterTooManyWrongPassphrases() throws Exception {
        UUID id = Drafting.approved("Về việc dò mật khẩu", DEPUTY);
        try {
            for (int i = 0; i < 12; i++) {
                assertThatThrownBy(() -> sign("phochutich", id, "guess")).isInstanceOf(BusinessException.class);
            }
            assertThatThrownBy(() -> sign("phochutich", id, PASSPHRASE)).isInstanceOfSatisfying(BusinessException.class,
                    refusal -> assertThat(refusal.kind()).isEqualTo(BusinessException.Kind.TOO_MANY));
        } finally {
            Drafting.renewKey(DEPUTY);
        }
        assertThat(detail("phochutich", id).number()).isNull();
    }

    @Test
    void shouldSignOnceWhenTwoPressAtOnce() throws Exception {
        UUID id = Drafting.approved("Về việc ký hai lần", CHAIRMAN);
        Executor threads = (Executor) new InitialContext().lookup("java:jboss/ee/concurrency/executor/default");
        long signed = IntStream.range(0, 3).mapToObj(i -> CompletableFuture.supplyAsync(() -> tried(id), threads)).toList().stream()
                .filter(CompletableFuture::join).count();
        assertThat(signed).isEqualTo(1);
        assertThat(verified(detail("lanhdao", id).fileId()).signatures()).hasSize(1);
        assertThatThrownBy(() -> sign("lanhdao", id, PASSPHRASE)).isInstanceOf(BusinessException.class);
    }

    @Test
    void shouldSignOnWhileTheSignerGoesElsewhere() throws Exception {
        UUID id = Drafting.approved("Về việc ký trong khi làm việc khác", CHAIRMAN);
        Drafting.run("lanhdao", () -> As.boundary(Signatures.class).beginToSign(id, null, PASSPHRASE));
        Eventually.that(() -> assertThat(detail("lanhdao", id).state()).isEqualTo(DraftState.SIGNED));
        Eventually.that(() -> assertThat(As.user("lanhdao", () -> As.boundary(Signatures.class).progress(id)).isRunning()).isFalse());
    }

    @Test
    void shouldUseTheSameNumberAfterAFailureAndVoidItOnlyWithTheDraft() throws Exception {
        UUID retried = Drafting.approved("Về việc ký lại", DEPUTY);
        UUID given = Drafting.approved("Về việc thôi không ký", DEPUTY);
        picture(Drafting.brokenPicture());
        assertThatThrownBy(() -> sign("phochutich", retried, PASSPHRASE)).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> sign("phochutich", given, PASSPHRASE)).isInstanceOf(BusinessException.class);
        Integer number = detail("phochutich", retried).number();
        assertThat(number).isNotNull();
        assertThat(detail("phochutich", retried).state()).isEqualTo(DraftState.APPROVED);

        picture(Drafting.picture());
        Drafting.sign(retried, DEPUTY);
        assertThat(detail("phochutich", retried).number()).isEqualTo(number);
        assertThat(detail("phochutich", retried).state()).isEqualTo(DraftState.SIGNED);

        assertThatThrownBy(() -> Drafting.run("phochutich", () -> As.boundary(Drafts.class).cancel(given, null, " ")))
                .isInstanceOf(BusinessException.class);
        Drafting.run("phochutich", () -> As.boundary(Drafts.class).cancel(given, null, "Không ban hành nữa"));
        UUID row = detail("phochutich", given).outgoingId();
        assertThat(As.user("vanthu", () -> As.boundary(OutgoingDocuments.class).detail(row)))
                .satisfies(voided -> assertThat(voided.state()).isEqualTo(OutgoingState.VOIDED))
                .satisfies(voided -> assertThat(voided.voidReason()).isEqualTo("Không ban hành nữa"));
    }

    @Test
    void shouldRefuseToSignWhatTheSignerHasNotSeen() throws Exception {
        UUID id = Drafting.approved("Về việc trang cũ", CHAIRMAN);
        int seen = detail("lanhdao", id).version();
        Drafting.run("lanhdao", () -> As.boundary(Drafts.class).giveBack(id, seen, "Sửa Điều 1"));
        Drafting.run("chuyenvien", () -> As.boundary(Drafts.class).submit(id, null));
        Drafting.run("truongphong", () -> As.boundary(Drafts.class).approve(id, null));
        assertThatThrownBy(() -> Drafting.run("lanhdao", () -> As.boundary(Signatures.class).sign(id, seen, PASSPHRASE)))
                .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.kind()).isEqualTo(BusinessException.Kind.CONFLICT));
        assertThat(detail("lanhdao", id).number()).isNull();
    }

    @Test
    void shouldNotChangeOnceApproved() throws Exception {
        UUID id = Drafting.approved("Về việc đã duyệt", CHAIRMAN);
        assertThatThrownBy(() -> Drafting.run("chuyenvien", () -> As.boundary(Drafts.class)
                .change(id, null, Drafting.command(null, "Về việc khác", null, CHAIRMAN)))).isInstanceOf(BusinessException.class);
        SigningPlaces places = As.user("chuyenvien", () -> As.boundary(Signatures.class).places(id));
        assertThatThrownBy(() -> Drafting.run("chuyenvien", () -> As.boundary(Signatures.class).movePlaces(id, null, places)))
                .isInstanceOf(BusinessException.class);
        assertThat(detail("chuyenvien", id).subject()).isEqualTo("Về việc đã duyệt");
    }

    @Test
    void shouldFindThePlacesAndLetTheirHolderMoveThemOnThePage() throws Exception {
        UUID id = Drafting.drafted("Về việc kéo khung chữ ký", CHAIRMAN);
        SigningPlaces found = As.user("chuyenvien", () -> As.boundary(Signatures.class).places(id));
        assertThat(found).extracting(SigningPlaces::number, SigningPlaces::day, SigningPlaces::signature, SigningPlaces::seal)
                .doesNotContainNull();

        Eventually.that(() -> {
            UUID file = detail("chuyenvien", id).fileId();
            assertThat(As.user("chuyenvien", () -> As.boundary(PaperFiles.class).facts(file)).pages()).isPositive();
            return null;
        });
        assertThatThrownBy(() -> move("chuyenvien", id, found, new Area(99, 10, 10, 50, 50))).isInstanceOf(BusinessException.class);
        Area elsewhere = new Area(1, 300, 100, 150, 70);
        move("chuyenvien", id, found, elsewhere);
        assertThat(As.user("chuyenvien", () -> As.boundary(Signatures.class).places(id)).signature().area()).isEqualTo(elsewhere);
    }

    @Test
    void shouldLetOnlyTheReviewerApproveAndOnlyALeaderSign() throws Exception {
        UUID id = Drafting.submitted("Về việc ai được duyệt", CHAIRMAN);
        assertThatThrownBy(() -> Drafting.run("chuyenvien", () -> As.boundary(Drafts.class).approve(id, null)))
                .isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> sign("truongphong", id, PASSPHRASE)).isInstanceOf(EJBAccessException.class);
        assertThat(detail("truongphong", id).allowed()).contains(Action.APPROVE).doesNotContain(Action.SIGN);
    }

    @Test
    void shouldGoBackToItsAuthorWithAReasonAndHideFromOthers() throws Exception {
        UUID id = Drafting.submitted("Về việc trả lại", CHAIRMAN);
        assertThatThrownBy(() -> Drafting.run("truongphong", () -> As.boundary(Drafts.class).giveBack(id, null, " ")))
                .isInstanceOf(BusinessException.class);
        Drafting.run("truongphong", () -> As.boundary(Drafts.class).giveBack(id, null, "Thiếu căn cứ"));
        assertThat(detail("chuyenvien", id).reason()).isEqualTo("Thiếu căn cứ");
        assertThatThrownBy(() -> detail("chuyenvien2", id)).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> detail("quantri", id)).isInstanceOf(BusinessException.class);
    }

    private static boolean tried(UUID id) {
        try {
            sign("lanhdao", id, PASSPHRASE);
            return true;
        } catch (BusinessException refusal) {
            return false;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sign(String userName, UUID id, String passphrase) throws Exception {
        Drafting.run(userName, () -> As.boundary(Signatures.class).sign(id, null, passphrase));
    }

    private static void move(String userName, UUID id, SigningPlaces places, Area signature) throws Exception {
        Drafting.run(userName, () -> As.boundary(Signatures.class).movePlaces(id, null, new SigningPlaces(places.number(), places.day(),
                places.month(), places.year(), null, null, new MarkPlace(signature, 1), null, null, null, false)));
    }

    private static void picture(byte[] png) throws Exception {
        Drafting.run("phochutich", () -> As.boundary(SigningKeys.class).picture(png));
    }

    private static DraftDetail detail(String userName, UUID id) throws Exception {
        return Drafting.detail(userName, id);
    }

    private static SignatureReport verified(UUID fileId) throws Exception {
        Path path = As.user("vanthu", () -> As.boundary(PaperFiles.class).content(fileId).path());
        try (InputStream bytes = Files.newInputStream(path)) {
            return As.boundary(Verifications.class).verify(bytes);
        }
    }
}
