package vn.hoivan.worker.text;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hoivan.documents.DocumentType;
import vn.hoivan.documents.Urgency;
import vn.hoivan.worker.OfficialPaper;
import vn.hoivan.worker.OfficialPaper.Blank;
import vn.hoivan.worker.OfficialPaper.Heading;
import vn.hoivan.worker.OfficialPaper.Paragraph;
import vn.hoivan.worker.OfficialPaper.Paragraph.Style;
import vn.hoivan.worker.OfficialPaper.Signature;
import vn.hoivan.worker.WriteOfficialPaper;

/** Official papers for tests: a decision of a fictional province unless told otherwise. */
final class PaperFixture {

    private DocumentType type = DocumentType.DECISION;
    private String parent;
    private String agency = "ỦY BAN NHÂN DÂN\nTỈNH HƯNG GIANG";
    private Integer number = 5;
    private Integer numberYear;
    private String notation = "QĐ-UBND";
    private LocalDate date = LocalDate.of(2026, 2, 5);
    private Blank blank = Blank.SPACES;
    private Urgency urgency;
    private String subject = "Về việc phê duyệt Kế hoạch cải tạo, nâng cấp hệ thống chiếu sáng công cộng năm 2026";
    private String authority;
    private List<String> addressees = List.of();
    private List<Signature> signatures = List.of(
            new Signature(List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Trần Quốc Bảo"));
    private boolean decomposed;
    private int articles = 2;

    static PaperFixture decision() {
        return new PaperFixture();
    }

    static PaperFixture letter() {
        PaperFixture letter = new PaperFixture().type(DocumentType.LETTER, "SNV-VP");
        letter.addressees = List.of("Các sở, ban, ngành tỉnh;", "Ủy ban nhân dân các xã, phường.");
        letter.subject = "báo cáo kết quả thực hiện cải cách hành chính năm 2026 trên địa bàn tỉnh";
        return letter.from("ỦY BAN NHÂN DÂN\nTỈNH HƯNG GIANG", "SỞ NỘI VỤ").signedBy("Lê Thị Ánh Nguyệt", "GIÁM ĐỐC");
    }

    PaperFixture type(DocumentType value, String itsNotation) {
        type = value;
        notation = itsNotation;
        return this;
    }

    PaperFixture from(String itsParent, String itsAgency) {
        parent = itsParent;
        agency = itsAgency;
        return this;
    }

    PaperFixture numbered(Integer value, Integer year) {
        number = value;
        numberYear = year;
        return this;
    }

    PaperFixture dated(LocalDate value) {
        date = value;
        return this;
    }

    PaperFixture open(Blank value) {
        blank = value;
        return numbered(null, null).dated(null);
    }

    PaperFixture stamped(Urgency value) {
        urgency = value;
        return this;
    }

    PaperFixture about(String value) {
        subject = value;
        return this;
    }

    PaperFixture authority(String value) {
        authority = value;
        return this;
    }

    PaperFixture to(String... values) {
        addressees = List.of(values);
        return this;
    }

    PaperFixture signedBy(String name, String... lines) {
        signatures = List.of(new Signature(List.of(lines), name));
        return this;
    }

    PaperFixture signedBy(Signature left, Signature right) {
        signatures = List.of(left, right);
        return this;
    }

    PaperFixture decomposed() {
        decomposed = true;
        return this;
    }

    PaperFixture articles(int count) {
        articles = count;
        return this;
    }

    OfficialPaper paper() {
        Heading heading = new Heading(parent, agency, number, numberYear, notation, "Hưng Giang", date, 2026, blank, urgency);
        return new OfficialPaper(type, heading, subject, authority, addressees, body(),
                List.of("Như trên;", "Thường trực Tỉnh ủy (để báo cáo);", "Lưu: VT, KTN."), signatures, decomposed);
    }

    private List<Paragraph> body() {
        List<Paragraph> body = new ArrayList<>();
        body.add(new Paragraph(Style.GROUND, "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;"));
        body.add(new Paragraph(Style.GROUND, "Theo đề nghị của Giám đốc Sở Xây dựng tại Tờ trình số 214/TTr-SXD ngày 12 tháng 01 năm 2026."));
        for (int i = 1; i <= articles; i++) {
            body.add(new Paragraph(Style.ARTICLE, "Điều " + i + ". Sở Xây dựng chủ trì, phối hợp với Sở Tài chính và Ủy ban"
                    + " nhân dân các xã, phường trên địa bàn tỉnh Hưng Giang tổ chức thực hiện; định kỳ hằng quý báo cáo kết quả."));
        }
        return body;
    }

    Path write(Path file) throws IOException {
        new WritingOfficialPaper().run(new WriteOfficialPaper(paper(), file.toString()));
        return file;
    }
}
