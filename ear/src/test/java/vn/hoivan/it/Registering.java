package vn.hoivan.it;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import vn.hoivan.documents.DocumentType;
import vn.hoivan.documents.IncomingDetail;
import vn.hoivan.documents.IncomingDocuments;
import vn.hoivan.documents.RegisterIncoming;
import vn.hoivan.documents.RegisteredDocument;
import vn.hoivan.documents.Secrecy;
import vn.hoivan.documents.Urgency;
import vn.hoivan.files.PaperFiles;

/** Papers that arrive in tests; each has a file and a reference of its own. */
public final class Registering {

    public static final String CLERK = "vanthu";
    public static final String AGENCY = "Sở Thử nghiệm tỉnh Bình Sơn";

    private Registering() {
    }

    public static RegisteredDocument aPaper() throws Exception {
        return register(paper(upload(), reference()));
    }

    public static RegisteredDocument register(RegisterIncoming command) throws Exception {
        return As.user(CLERK, () -> As.boundary(IncomingDocuments.class).register(command));
    }

    public static IncomingDetail detail(String userName, UUID id) throws Exception {
        return As.user(userName, () -> As.boundary(IncomingDocuments.class).detail(id));
    }

    public static RegisterIncoming paper(UUID file, String reference) {
        return paper(file, reference, null, Secrecy.NORMAL, false);
    }

    public static RegisterIncoming paper(UUID file, String reference, LocalDate arrival, Secrecy secrecy, boolean confirm) {
        return new RegisterIncoming(file, null, null, reference, null, AGENCY, DocumentType.DECISION,
                "Về việc thử nghiệm đăng ký " + reference, "Lê Thị Thử", Urgency.NORMAL, secrecy, arrival, 1, true, confirm);
    }

    public static UUID upload() throws Exception {
        byte[] pdf = PaperPdf.of("Van ban " + UUID.randomUUID());
        return As.user(CLERK, () -> As.boundary(PaperFiles.class).receive(new ByteArrayInputStream(pdf), "van-ban.pdf").id());
    }

    public static String reference() {
        return ThreadLocalRandom.current().nextInt(100_000, 1_000_000) + "/QĐ-STN";
    }
}
