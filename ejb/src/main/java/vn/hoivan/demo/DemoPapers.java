package vn.hoivan.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import vn.hoivan.documents.DocumentType;
import vn.hoivan.documents.Urgency;
import vn.hoivan.files.FileRows;
import vn.hoivan.files.FileStore;
import vn.hoivan.files.Workers;
import vn.hoivan.worker.OfficialPaper;
import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.WriteOfficialPaper;

/** Writes papers for the demo data: real PDFs in the layout of the decree. */
@ApplicationScoped
class DemoPapers {

    private static final int PARAGRAPHS = 14;

    @Inject
    private Workers workers;
    @Inject
    private FileStore store;
    @Inject
    private FileRows files;
    @Inject
    private Clock clock;

    /** @return the file; its title says what kind of paper it is */
    UUID write(String title) {
        try {
            Path output = Files.createTempFile(store.workFolder(), "demo", ".pdf");
            try {
                workers.run(WriteOfficialPaper.KEY, new WriteOfficialPaper(paper(title), output.toString()),
                        Duration.ofSeconds(60));
                return files.made(store.adopt(output), title + ".pdf");
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refusal e) {
            throw new IllegalStateException(e);
        }
    }

    private OfficialPaper paper(String title) {
        LocalDate today = LocalDate.now(clock);
        OfficialPaper.Heading heading = new OfficialPaper.Heading("ỦY BAN NHÂN DÂN\nTỈNH BÌNH SƠN",
                "VĂN PHÒNG", 100 + Math.floorMod(title.hashCode(), 800), null, type(title).abbreviation() + "-VP",
                "Bình Sơn", today.minusDays(3), today.getYear(), OfficialPaper.Blank.SPACES, Urgency.NORMAL);
        List<OfficialPaper.Paragraph> body = new ArrayList<>();
        List<String> sentences = DemoText.sentences();
        for (int i = 0; i < PARAGRAPHS; i++) {
            body.add(new OfficialPaper.Paragraph(OfficialPaper.Paragraph.Style.BODY, (i + 1) + ". "
                    + sentences.get(Math.floorMod(title.hashCode() + i, sentences.size())) + " "
                    + sentences.get(Math.floorMod(title.hashCode() + 5 * i + 3, sentences.size()))));
        }
        return new OfficialPaper(type(title), heading, title, null, List.of("Ủy ban nhân dân tỉnh"), body,
                List.of("Như trên;", "Lưu: VT."), List.of(new OfficialPaper.Signature(
                List.of("CHÁNH VĂN PHÒNG"), "Mai Xuân Sơn")), false);
    }

    private static DocumentType type(String title) {
        return title.startsWith("Báo cáo") || title.startsWith("Phụ lục") ? DocumentType.REPORT
                : title.startsWith("Kế hoạch") ? DocumentType.PLAN
                : title.startsWith("Phương án") ? DocumentType.OPTION_PLAN : DocumentType.SUBMISSION;
    }
}
