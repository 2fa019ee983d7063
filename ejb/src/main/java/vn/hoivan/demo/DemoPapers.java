package vn.hoivan.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import vn.hoivan.documents.DocumentType;
import vn.hoivan.documents.Urgency;
import vn.hoivan.files.FileRows;
import vn.hoivan.files.FileStore;
import vn.hoivan.files.PaperFiles;
import vn.hoivan.files.Workers;
import vn.hoivan.worker.OfficialPaper;
import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.WriteOfficialPaper;

/** Writes papers for the demo data: real PDFs in the layout of the decree. */
@ApplicationScoped
class DemoPapers {

    private static final int PARAGRAPHS = 14;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Inject
    private Workers workers;
    @Inject
    private FileStore store;
    @Inject
    private FileRows files;
    @Inject
    private PaperFiles uploads;
    @Inject
    private DemoDirectory directory;
    @Inject
    private Clock clock;

    /** @return the file; its title says what kind of paper it is */
    UUID write(String title) {
        return write(paper(title), title + ".pdf");
    }

    /** @return a draft that its author, who calls, has uploaded: number and date open, nothing signed */
    UUID draft(DocumentType type, String subject, String signer) {
        if (signer.endsWith(DemoUsers.DEPARTMENT)) {
            return departmentLetter(subject, signer);
        }
        boolean chairman = "lanhdao".equals(signer);
        OfficialPaper.Heading heading = new OfficialPaper.Heading(null, "ỦY BAN NHÂN DÂN\nTỈNH BÌNH SƠN", null, null,
                type == DocumentType.LETTER ? "UBND-KGVX" : type.abbreviation() + "-UBND", "Bình Sơn", null,
                LocalDate.now(clock).getYear(), OfficialPaper.Blank.SPACES, Urgency.NORMAL);
        return upload(new OfficialPaper(type, heading, DemoText.printed(type, subject), type == DocumentType.DECISION ? "ỦY BAN NHÂN DÂN TỈNH" : null,
                type == DocumentType.LETTER ? List.of("Các sở, ban, ngành;", "Ủy ban nhân dân các xã, phường.") : List.of(),
                type == DocumentType.DECISION ? articles(subject) : points(subject, 6), List.of("Như trên;", "Lưu: VT, KGVX."),
                List.of(new OfficialPaper.Signature(chairman ? List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
                        : List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), directory.name(signer))), false),
                subject + ".pdf");
    }

    private UUID departmentLetter(String subject, String signer) {
        OfficialPaper.Heading heading = new OfficialPaper.Heading("ỦY BAN NHÂN DÂN\nTỈNH BÌNH SƠN", "SỞ NỘI VỤ", null, null, "SNV-CCVC",
                "Bình Sơn", null, LocalDate.now(clock).getYear(), OfficialPaper.Blank.SPACES, Urgency.NORMAL);
        return upload(new OfficialPaper(DocumentType.LETTER, heading, DemoText.printed(DocumentType.LETTER, subject), null,
                List.of("Ủy ban nhân dân tỉnh Bình Sơn"), points(subject, 4), List.of("Như trên;", "Lưu: VT, CCVC."),
                List.of(new OfficialPaper.Signature(List.of("GIÁM ĐỐC"), directory.name(signer))), false), subject + ".pdf");
    }

    /** @return the file that the worker makes of a paper */
    UUID write(OfficialPaper paper, String name) {
        return written(paper, output -> files.made(store.adopt(output), name));
    }

    private UUID upload(OfficialPaper paper, String name) {
        return written(paper, output -> {
            try (InputStream bytes = Files.newInputStream(output)) {
                return uploads.receive(bytes, name).id();
            }
        });
    }

    private UUID written(OfficialPaper paper, Taking taking) {
        try {
            Path output = Files.createTempFile(store.workFolder(), "demo", ".pdf");
            try {
                workers.run(WriteOfficialPaper.KEY, new WriteOfficialPaper(paper, output.toString()), LIMIT);
                return taking.take(output);
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refusal e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Taking {

        UUID take(Path file) throws IOException;
    }

    private OfficialPaper paper(String title) {
        LocalDate today = LocalDate.now(clock);
        OfficialPaper.Heading heading = new OfficialPaper.Heading("ỦY BAN NHÂN DÂN\nTỈNH BÌNH SƠN",
                "VĂN PHÒNG", 100 + Math.floorMod(title.hashCode(), 800), null, type(title).abbreviation() + "-VP",
                "Bình Sơn", today.minusDays(3), today.getYear(), OfficialPaper.Blank.SPACES, Urgency.NORMAL);
        return new OfficialPaper(type(title), heading, title, null, List.of("Ủy ban nhân dân tỉnh"), points(title, PARAGRAPHS),
                List.of("Như trên;", "Lưu: VT."), List.of(new OfficialPaper.Signature(
                List.of("CHÁNH VĂN PHÒNG"), "Mai Xuân Sơn")), false);
    }

    private static List<OfficialPaper.Paragraph> articles(String subject) {
        return List.of(new OfficialPaper.Paragraph(OfficialPaper.Paragraph.Style.GROUND,
                        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;"),
                new OfficialPaper.Paragraph(OfficialPaper.Paragraph.Style.GROUND,
                        "Theo kết luận phiên họp thường kỳ của Ủy ban nhân dân tỉnh."),
                new OfficialPaper.Paragraph(OfficialPaper.Paragraph.Style.TITLE, "QUYẾT ĐỊNH:"),
                new OfficialPaper.Paragraph(OfficialPaper.Paragraph.Style.ARTICLE, "Điều 1. "
                        + DemoText.sentence(subject) + " kèm theo Quyết định này."),
                new OfficialPaper.Paragraph(OfficialPaper.Paragraph.Style.ARTICLE,
                        "Điều 2. Quyết định này có hiệu lực kể từ ngày ký."),
                new OfficialPaper.Paragraph(OfficialPaper.Paragraph.Style.ARTICLE, "Điều 3. Chánh Văn phòng Ủy ban nhân dân "
                        + "tỉnh, Giám đốc các sở và thủ trưởng các cơ quan, đơn vị liên quan chịu trách nhiệm thi hành Quyết định này."));
    }

    private static List<OfficialPaper.Paragraph> points(String title, int count) {
        List<String> sentences = DemoText.sentences();
        return IntStream.range(0, count).mapToObj(i -> new OfficialPaper.Paragraph(OfficialPaper.Paragraph.Style.BODY, (i + 1) + ". "
                + sentences.get(Math.floorMod(title.hashCode() + i, sentences.size())) + " "
                + sentences.get(Math.floorMod(title.hashCode() + 5 * i + 3, sentences.size())))).toList();
    }

    private static DocumentType type(String title) {
        return title.startsWith("Báo cáo") || title.startsWith("Phụ lục") ? DocumentType.REPORT
                : title.startsWith("Kế hoạch") ? DocumentType.PLAN
                : title.startsWith("Phương án") ? DocumentType.OPTION_PLAN : DocumentType.SUBMISSION;
    }
}
