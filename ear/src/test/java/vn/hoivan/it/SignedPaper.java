package vn.hoivan.it;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import jakarta.enterprise.inject.spi.CDI;

import vn.hoivan.documents.DocumentType;
import vn.hoivan.documents.Urgency;
import vn.hoivan.files.Workers;
import vn.hoivan.worker.OfficialPaper;
import vn.hoivan.worker.WriteOfficialPaper;

/** A decision that a leader has really signed, by the API. */
final class SignedPaper {

    private SignedPaper() {
    }

    static byte[] of(String subject) throws Exception {
        Rest officer = Rest.as("chuyenvien");
        String file = Rest.json(officer.upload("/files", written(subject), "draft.pdf")).getString("id");
        String draft = officer.post("/drafts", """
                {"type": "DECISION", "subject": "%s", "fileId": "%s", "reviewer": "%s", "signer": "%s", "recipients": []}"""
                .formatted(subject, file, person("Lê Đình Phúc"), person("Nguyễn Quốc Ân"))).getString("id");
        officer.post("/drafts/" + draft + "/submit", "{}");
        Rest.as("truongphong").post("/drafts/" + draft + "/approve", "{}");
        String signed = Rest.as("lanhdao").post("/drafts/" + draft + "/sign", "{\"passphrase\": \"hoivan-demo\"}").getString("fileId");
        return Rest.as("lanhdao").send("GET", "/files/" + signed + "/content").body();
    }

    private static String person(String name) throws Exception {
        return Rest.json(Rest.as("chuyenvien").send("GET", "/people?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8)))
                .getJsonArray("items").getJsonObject(0).getString("id");
    }

    private static byte[] written(String subject) throws Exception {
        Path pdf = Files.createTempFile("draft", ".pdf");
        OfficialPaper paper = new OfficialPaper(DocumentType.DECISION, new OfficialPaper.Heading(null, "ỦY BAN NHÂN DÂN\nTỈNH BÌNH SƠN",
                null, null, "QĐ-UBND", "Bình Sơn", null, 2026, OfficialPaper.Blank.SPACES, Urgency.NORMAL), subject, "ỦY BAN NHÂN DÂN",
                List.of(), List.of(new OfficialPaper.Paragraph(OfficialPaper.Paragraph.Style.ARTICLE, "Điều 1. " + subject + ".")),
                List.of("Lưu: VT."), List.of(new OfficialPaper.Signature(List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Nguyễn Quốc Ân")), false);
        try {
            CDI.current().select(Workers.class).get()
                    .run(WriteOfficialPaper.KEY, new WriteOfficialPaper(paper, pdf.toString()), Duration.ofMinutes(2));
            return Files.readAllBytes(pdf);
        } finally {
            Files.delete(pdf);
        }
    }
}
