package vn.hoivan.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.hoivan.access.Action;
import vn.hoivan.documents.DocumentType;
import vn.hoivan.documents.Urgency;
import vn.hoivan.files.PaperFiles;
import vn.hoivan.files.Workers;
import vn.hoivan.identity.People;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.PageRequest;
import vn.hoivan.signing.Chains;
import vn.hoivan.signing.DraftDetail;
import vn.hoivan.signing.DraftState;
import vn.hoivan.signing.Drafts;
import vn.hoivan.signing.SaveDraft;
import vn.hoivan.signing.Signatures;
import vn.hoivan.signing.SigningKeys;
import vn.hoivan.verification.Verifications;
import vn.hoivan.worker.Integrity;
import vn.hoivan.worker.OfficialPaper;
import vn.hoivan.worker.SignatureReport;
import vn.hoivan.worker.Trust;
import vn.hoivan.worker.WriteOfficialPaper;

@ExtendWith(ArquillianExtension.class)
class DraftsIT {

    private static final String PASSPHRASE = "hoivan-demo";

    @Deployment
    static EnterpriseArchive product() {
        return Product.with(DraftsIT.class);
    }

    @Test
    void shouldTakeADraftFromTheFirstUploadToTheIssuedDocument() throws Exception {
        UUID id = approved("Về việc đi hết chặng đường");
        keys();

        As.user("lanhdao", () -> run(() -> As.boundary(Signatures.class).sign(id, null, PASSPHRASE)));
        assertThat(detail("lanhdao", id).state()).isEqualTo(DraftState.SIGNED);
        As.user("vanthu", () -> run(() -> As.boundary(Signatures.class).seal(id, null, PASSPHRASE)));
        As.user("vanthu", () -> run(() -> As.boundary(Drafts.class).issue(id, null)));

        DraftDetail issued = detail("chuyenvien", id);
        assertThat(issued.state()).isEqualTo(DraftState.ISSUED);
        assertThat(issued.reference()).matches("\\d{2,}/QĐ-UBND");
        assertThat(As.user("chuyenvien", () -> As.boundary(Chains.class).of(id))).extracting("kind").contains("DRAFT", "OUTGOING_DOCUMENT");
        SignatureReport report = verified(issued.fileId());
        assertThat(report.integrity()).isEqualTo(Integrity.UNCHANGED);
        assertThat(report.signatures()).hasSize(2).allMatch(signature -> signature.trust() == Trust.KNOWN);
    }

    @Test
    void shouldTakeNoNumberForAWrongPassphrase() throws Exception {
        UUID id = approved("Về việc nhập sai mật khẩu");
        keys();
        assertThatThrownBy(() -> As.user("lanhdao", () -> run(() -> As.boundary(Signatures.class).sign(id, null, "not the one"))))
                .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.field()).isEqualTo("passphrase"));
        assertThat(detail("lanhdao", id).number()).isNull();
        assertThat(detail("lanhdao", id).state()).isEqualTo(DraftState.APPROVED);
    }

    @Test
    void shouldRefuseASecondSignature() throws Exception {
        UUID id = approved("Về việc ký hai lần");
        keys();
        As.user("lanhdao", () -> run(() -> As.boundary(Signatures.class).sign(id, null, PASSPHRASE)));
        assertThatThrownBy(() -> As.user("lanhdao", () -> run(() -> As.boundary(Signatures.class).sign(id, null, PASSPHRASE))))
                .isInstanceOf(BusinessException.class);
    }

    @Test
    void shouldLetOnlyTheReviewerApproveAndOnlyALeaderSign() throws Exception {
        UUID id = submitted("Về việc ai được duyệt");
        assertThatThrownBy(() -> As.user("chuyenvien", () -> run(() -> As.boundary(Drafts.class).approve(id, null))))
                .isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> As.user("truongphong", () -> run(() -> As.boundary(Signatures.class).sign(id, null, PASSPHRASE))))
                .isInstanceOf(EJBAccessException.class);
        assertThat(detail("truongphong", id).allowed()).contains(Action.APPROVE).doesNotContain(Action.SIGN);
    }

    @Test
    void shouldGoBackToItsAuthorWithAReasonAndHideFromOthers() throws Exception {
        UUID id = submitted("Về việc trả lại");
        assertThatThrownBy(() -> As.user("truongphong", () -> run(() -> As.boundary(Drafts.class).giveBack(id, null, " "))))
                .isInstanceOf(BusinessException.class);
        As.user("truongphong", () -> run(() -> As.boundary(Drafts.class).giveBack(id, null, "Thiếu căn cứ")));
        assertThat(detail("chuyenvien", id).reason()).isEqualTo("Thiếu căn cứ");
        assertThatThrownBy(() -> detail("chuyenvien2", id)).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> detail("quantri", id)).isInstanceOf(BusinessException.class);
    }

    private static UUID approved(String subject) throws Exception {
        UUID id = submitted(subject);
        As.user("truongphong", () -> run(() -> As.boundary(Drafts.class).approve(id, null)));
        return id;
    }

    private static UUID submitted(String subject) throws Exception {
        UUID id = As.user("chuyenvien", () -> As.boundary(Drafts.class).create(new SaveDraft(null, null,
                DocumentType.DECISION, subject, null, null, null, upload(subject), person("Lê Đình Phúc"),
                person("Nguyễn Quốc Ân"), List.of())));
        As.user("chuyenvien", () -> run(() -> As.boundary(Drafts.class).submit(id, null)));
        return id;
    }

    private static UUID upload(String subject) throws Exception {
        Path pdf = Files.createTempFile("draft", ".pdf");
        OfficialPaper paper = new OfficialPaper(DocumentType.DECISION, new OfficialPaper.Heading(null, "ỦY BAN NHÂN DÂN\nTỈNH BÌNH SƠN",
                null, null, "QĐ-UBND", "Bình Sơn", null, 2026, OfficialPaper.Blank.SPACES, Urgency.NORMAL), subject, "ỦY BAN NHÂN DÂN",
                List.of(), List.of(new OfficialPaper.Paragraph(OfficialPaper.Paragraph.Style.ARTICLE, "Điều 1. " + subject + ".")),
                List.of("Lưu: VT."), List.of(new OfficialPaper.Signature(List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Nguyễn Quốc Ân")), false);
        CDI.current().select(Workers.class).get()
                .run(WriteOfficialPaper.KEY, new WriteOfficialPaper(paper, pdf.toString()), Duration.ofMinutes(1));
        try (InputStream bytes = Files.newInputStream(pdf)) {
            return As.boundary(PaperFiles.class).receive(bytes, "draft.pdf").id();
        } finally {
            Files.delete(pdf);
        }
    }

    private static UUID person(String name) {
        return As.boundary(People.class).find(name, PageRequest.first(1)).items().get(0).id();
    }

    private static void keys() throws Exception {
        As.user("lanhdao", () -> run(() -> As.boundary(SigningKeys.class).issue(PASSPHRASE)));
        As.user("vanthu", () -> run(() -> As.boundary(SigningKeys.class).issueAgency(PASSPHRASE)));
    }

    private static DraftDetail detail(String userName, UUID id) throws Exception {
        return As.user(userName, () -> As.boundary(Drafts.class).detail(id));
    }

    private static SignatureReport verified(UUID fileId) throws Exception {
        Path path = As.user("vanthu", () -> As.boundary(PaperFiles.class).content(fileId).path());
        try (InputStream bytes = Files.newInputStream(path)) {
            return As.boundary(Verifications.class).verify(bytes);
        }
    }

    private static Object run(Step step) throws Exception {
        step.run();
        return null;
    }

    private interface Step {

        void run() throws Exception;
    }
}
