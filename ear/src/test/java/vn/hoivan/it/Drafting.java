package vn.hoivan.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.inject.spi.CDI;

import vn.hoivan.demo.DemoParts;
import vn.hoivan.documents.DocumentType;
import vn.hoivan.documents.Urgency;
import vn.hoivan.files.PaperFiles;
import vn.hoivan.files.Workers;
import vn.hoivan.identity.Agency;
import vn.hoivan.identity.People;
import vn.hoivan.shared.PageRequest;
import vn.hoivan.signing.DraftDetail;
import vn.hoivan.signing.Drafts;
import vn.hoivan.signing.KeyFacts;
import vn.hoivan.signing.SaveDraft;
import vn.hoivan.signing.Signatures;
import vn.hoivan.signing.SigningKeys;
import vn.hoivan.worker.DrawSignatureImage;
import vn.hoivan.worker.OfficialPaper;
import vn.hoivan.worker.WriteOfficialPaper;

/** Takes drafts of their own to where a test needs them, by the people whose work it is. */
final class Drafting {

    static final String PASSPHRASE = "hoivan-demo";
    static final String AUTHOR = "chuyenvien";
    static final String REVIEWER = "truongphong";
    static final String CLERK = "vanthu";

    /** Signs; user name and name. */
    enum Leader {
        CHAIRMAN("lanhdao", "Nguyễn Quốc Ân"), DEPUTY("phochutich", "Trần Thị Minh Nguyệt");

        final String userName;
        final String personName;

        Leader(String userName, String personName) {
            this.userName = userName;
            this.personName = personName;
        }
    }

    private Drafting() {
    }

    static UUID drafted(String subject, Leader leader, SaveDraft.Destination... recipients) throws Exception {
        return As.user(AUTHOR, () -> As.boundary(Drafts.class).create(command(null, subject, upload(subject), leader, recipients)));
    }

    static UUID draftedFor(UUID conclusion, String subject) throws Exception {
        return As.user(AUTHOR, () -> As.boundary(Drafts.class).create(command(conclusion, subject, upload(subject), Leader.CHAIRMAN)));
    }

    static SaveDraft command(UUID conclusion, String subject, UUID file, Leader leader, SaveDraft.Destination... recipients) {
        return new SaveDraft(conclusion, null, DocumentType.DECISION, subject, null, null, null, file, person("Lê Đình Phúc"),
                person(leader.personName), List.of(recipients));
    }

    static UUID submitted(String subject, Leader leader, SaveDraft.Destination... recipients) throws Exception {
        return submitted(drafted(subject, leader, recipients));
    }

    private static UUID submitted(UUID id) throws Exception {
        run(AUTHOR, () -> As.boundary(Drafts.class).submit(id, null));
        return id;
    }

    static UUID approved(String subject, Leader leader, SaveDraft.Destination... recipients) throws Exception {
        return approved(submitted(subject, leader, recipients));
    }

    private static UUID approved(UUID id) throws Exception {
        requireKeys();
        run(REVIEWER, () -> As.boundary(Drafts.class).approve(id, null));
        return id;
    }

    static UUID issued(String subject, SaveDraft.Destination... recipients) throws Exception {
        return issued(approved(subject, Leader.CHAIRMAN, recipients));
    }

    static UUID issuedFor(UUID conclusion, String subject) throws Exception {
        return issued(approved(submitted(draftedFor(conclusion, subject))));
    }

    private static UUID issued(UUID id) throws Exception {
        sign(id, Leader.CHAIRMAN);
        run(CLERK, () -> As.boundary(Signatures.class).seal(id, null, PASSPHRASE));
        run(CLERK, () -> As.boundary(Drafts.class).issue(id, null));
        return id;
    }

    static void sign(UUID id, Leader leader) throws Exception {
        run(leader.userName, () -> As.boundary(Signatures.class).sign(id, null, PASSPHRASE));
    }

    /** A fresh key of the demo authority, for a leader whose key a test has made unusable. */
    static void renewKey(Leader leader) throws Exception {
        run(leader.userName, () -> As.boundary(SigningKeys.class).issue(PASSPHRASE));
    }

    /** The demo data brings keys in its own time; who has none then gets one. */
    private static void requireKeys() throws Exception {
        Eventually.that(() -> assertThat(CDI.current().select(DemoParts.class).get().isLoading()).isFalse());
        for (Leader leader : Leader.values()) {
            if (lacks(As.user(leader.userName, () -> As.boundary(SigningKeys.class).mine()))) {
                renewKey(leader);
            }
        }
        if (lacks(As.user(CLERK, () -> As.boundary(SigningKeys.class).ofAgency()))) {
            run(CLERK, () -> As.boundary(SigningKeys.class).issueAgency(PASSPHRASE));
        }
    }

    private static boolean lacks(Optional<KeyFacts> key) {
        return key.filter(KeyFacts::isPicture).isEmpty();
    }

    static DraftDetail detail(String userName, UUID id) throws Exception {
        return As.user(userName, () -> As.boundary(Drafts.class).detail(id));
    }

    static UUID agency(String name) throws Exception {
        return As.user(AUTHOR, () -> As.boundary(People.class).agencies(name, 10)).stream().map(Agency::getId).findFirst().orElseThrow();
    }

    /** A paper as an office writes it, uploaded by whoever calls. */
    static UUID upload(String subject) throws Exception {
        Path pdf = Files.createTempFile("draft", ".pdf");
        OfficialPaper paper = new OfficialPaper(DocumentType.DECISION, new OfficialPaper.Heading(null, "ỦY BAN NHÂN DÂN\nTỈNH BÌNH SƠN",
                null, null, "QĐ-UBND", "Bình Sơn", null, 2026, OfficialPaper.Blank.SPACES, Urgency.NORMAL), subject, "ỦY BAN NHÂN DÂN",
                List.of(), List.of(new OfficialPaper.Paragraph(OfficialPaper.Paragraph.Style.ARTICLE, "Điều 1. " + subject + ".")),
                List.of("Lưu: VT."), List.of(new OfficialPaper.Signature(List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Nguyễn Quốc Ân")), false);
        workers().run(WriteOfficialPaper.KEY, new WriteOfficialPaper(paper, pdf.toString()), Duration.ofMinutes(2));
        try (InputStream bytes = Files.newInputStream(pdf)) {
            return As.boundary(PaperFiles.class).receive(bytes, "draft.pdf").id();
        } finally {
            Files.delete(pdf);
        }
    }

    static byte[] picture() throws Exception {
        Path png = Files.createTempFile("signature", ".png");
        workers().run(DrawSignatureImage.KEY, new DrawSignatureImage("Minh Nguyệt", 7, png.toString()), Duration.ofMinutes(2));
        byte[] bytes = Files.readAllBytes(png);
        Files.delete(png);
        return bytes;
    }

    /** The head of a picture, and nothing behind it. */
    static byte[] brokenPicture() throws Exception {
        ByteArrayOutputStream broken = new ByteArrayOutputStream();
        broken.write(picture(), 0, 33);
        broken.write(new byte[64]);
        return broken.toByteArray();
    }

    static void run(String userName, Step step) throws Exception {
        As.user(userName, () -> {
            step.run();
            return null;
        });
    }

    private static UUID person(String name) {
        return As.boundary(People.class).find(name, PageRequest.first(1)).items().get(0).id();
    }

    private static Workers workers() {
        return CDI.current().select(Workers.class).get();
    }

    interface Step {

        void run() throws Exception;
    }
}
