package vn.hoivan.worker.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import vn.hoivan.documents.DocumentType;
import vn.hoivan.documents.Urgency;
import vn.hoivan.worker.FindPlaces;
import vn.hoivan.worker.OfficialPaper.Blank;
import vn.hoivan.worker.OfficialPaper.Signature;
import vn.hoivan.worker.ProposeRegistration;
import vn.hoivan.worker.ProposedValue;
import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.RegistrationProposal;
import vn.hoivan.worker.SigningPlaces;
import vn.hoivan.worker.TextPlace;
import vn.hoivan.worker.pdf.PdfFixture;

class ProposingRegistrationTest {

    @TempDir
    Path folder;

    private RegistrationProposal read(PaperFixture paper) throws IOException, Refusal {
        return read(paper.write(folder.resolve("paper.pdf")));
    }

    private static RegistrationProposal read(Path file) throws IOException, Refusal {
        return new ProposingRegistration().run(new ProposeRegistration(file.toString()));
    }

    private static String text(ProposedValue value) {
        return value == null ? null : value.value();
    }

    @Test
    void shouldRefuseWhatIsNoPdf() throws IOException {
        Path file = Files.writeString(folder.resolve("paper.pdf"), "Số: 05/QĐ-UBND");
        assertThatThrownBy(() -> read(file)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @EnumSource(Blank.class)
    void shouldProposeNothingForBlanks(Blank blank) throws Exception {
        RegistrationProposal proposal = read(PaperFixture.decision().open(blank));
        assertThat(proposal.number()).isNull();
        assertThat(proposal.reference()).isNull();
        assertThat(proposal.issuedDate()).isNull();
        assertThat(text(proposal.notation())).isEqualTo("QĐ-UBND");
    }

    @Test
    void shouldReadADecisionWhole() throws Exception {
        RegistrationProposal proposal = read(PaperFixture.decision().stamped(Urgency.EXPRESS)
                .authority("ỦY BAN NHÂN DÂN TỈNH HƯNG GIANG"));
        assertThat(text(proposal.number())).isEqualTo("5");
        assertThat(text(proposal.reference())).isEqualTo("05/QĐ-UBND");
        assertThat(proposal.year()).isNull();
        assertThat(text(proposal.issuedDate())).isEqualTo("2026-02-05");
        assertThat(text(proposal.issuingAgency())).isEqualTo("Ủy ban nhân dân tỉnh Hưng Giang");
        assertThat(text(proposal.type())).isEqualTo("DECISION");
        assertThat(text(proposal.subject())).isEqualTo(
                "Về việc phê duyệt Kế hoạch cải tạo, nâng cấp hệ thống chiếu sáng công cộng năm 2026");
        assertThat(text(proposal.signer())).isEqualTo("Trần Quốc Bảo");
        assertThat(text(proposal.urgency())).isEqualTo("EXPRESS");
        assertThat(proposal.secrecy()).isNull();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = {"LETTER", "COPY_TRUE", "COPY_EXTRACT", "COPY_OF_COPY"})
    void shouldKnowEveryKindByItsName(DocumentType type) throws Exception {
        String notation = type.abbreviation().isEmpty() ? null : type.abbreviation() + "-UBND";
        RegistrationProposal proposal = read(PaperFixture.decision().type(type, notation).articles(1));
        assertThat(text(proposal.type())).isEqualTo(type.name());
        assertThat(text(proposal.notation())).isEqualTo(notation);
        assertThat(text(proposal.issuedDate())).isEqualTo("2026-02-05");
        assertThat(text(proposal.subject())).startsWith("Về việc phê duyệt").endsWith("năm 2026");
    }

    @Test
    void shouldReadALetter() throws Exception {
        RegistrationProposal proposal = read(PaperFixture.letter());
        assertThat(text(proposal.type())).isEqualTo("LETTER");
        assertThat(text(proposal.notation())).isEqualTo("SNV-VP");
        assertThat(text(proposal.subject())).isEqualTo(
                "Về việc báo cáo kết quả thực hiện cải cách hành chính năm 2026 trên địa bàn tỉnh");
        assertThat(text(proposal.issuingAgency())).isEqualTo("Sở Nội vụ tỉnh Hưng Giang");
        assertThat(text(proposal.signer())).isEqualTo("Lê Thị Ánh Nguyệt");
    }

    @Test
    void shouldReadDecomposedLetters() throws Exception {
        RegistrationProposal proposal = read(PaperFixture.letter().decomposed());
        assertThat(proposal).isEqualTo(read(PaperFixture.letter()));
        assertThat(text(proposal.issuingAgency())).isEqualTo("Sở Nội vụ tỉnh Hưng Giang");
    }

    @Test
    void shouldReadTheYearOfANormativeNumber() throws Exception {
        RegistrationProposal proposal = read(PaperFixture.decision().numbered(15, 2026));
        assertThat(text(proposal.number())).isEqualTo("15");
        assertThat(text(proposal.year())).isEqualTo("2026");
        assertThat(text(proposal.notation())).isEqualTo("QĐ-UBND");
        assertThat(text(proposal.reference())).isEqualTo("15/2026/QĐ-UBND");
    }

    @Test
    void shouldReadASubjectOfManyLinesAndStopBeforeTheAuthority() throws Exception {
        String subject = "Ban hành Quy chế quản lý, vận hành và khai thác Hệ thống thông tin giải quyết thủ tục hành chính"
                + " tỉnh Hưng Giang, bảo đảm kết nối, chia sẻ dữ liệu với Cổng Dịch vụ công quốc gia";
        RegistrationProposal proposal = read(PaperFixture.decision().about(subject)
                .authority("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HƯNG GIANG"));
        assertThat(text(proposal.subject())).isEqualTo(subject);
    }

    @Test
    void shouldWriteASubjectInCapitalsAsRunningText() throws Exception {
        RegistrationProposal proposal = read(PaperFixture.decision().about(
                "QUY ĐỊNH MỨC THU PHÍ DO UBND CÁC XÃ TRÊN ĐỊA BÀN TỈNH HƯNG GIANG TỔ CHỨC THỰC HIỆN NĂM 2026"));
        assertThat(text(proposal.subject())).isEqualTo(
                "Quy định mức thu phí do UBND các xã trên địa bàn tỉnh Hưng Giang tổ chức thực hiện năm 2026");
    }

    @Test
    void shouldStopTheSubjectOfASubmissionBeforeItsAddressee() throws Exception {
        RegistrationProposal proposal = read(PaperFixture.decision().type(DocumentType.SUBMISSION, "TTr-SXD")
                .to("Ủy ban nhân dân tỉnh Hưng Giang"));
        assertThat(text(proposal.type())).isEqualTo("SUBMISSION");
        assertThat(text(proposal.subject())).endsWith("năm 2026");
    }

    @Test
    void shouldTakeTheSignerAtTheRightOfMinutes() throws Exception {
        RegistrationProposal proposal = read(PaperFixture.decision().type(DocumentType.MINUTES, "BB-UBND").signedBy(
                new Signature(List.of("THƯ KÝ"), "Phạm Văn Hòa"),
                new Signature(List.of("CHỦ TỌA"), "Đỗ Minh Anh")));
        assertThat(text(proposal.signer())).isEqualTo("Đỗ Minh Anh");
    }

    @Test
    void shouldTakeADepartmentsLetterForALetterThoughItsShortNameLooksLikeAType() throws Exception {
        RegistrationProposal proposal = read(PaperFixture.letter().type(DocumentType.LETTER, "CT-TTHT")
                .from("BỘ TÀI CHÍNH", "CỤC THUẾ"));
        assertThat(text(proposal.type())).isEqualTo("LETTER");
        assertThat(text(proposal.issuingAgency())).isEqualTo("Cục Thuế");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "-, BỘ GIÁO DỤC VÀ ĐÀO TẠO, Bộ Giáo dục và Đào tạo",
        "-, THỦ TƯỚNG CHÍNH PHỦ, Thủ tướng Chính phủ",
        "-, UBND THÀNH PHỐ HỒ CHÍ MINH, Ủy ban nhân dân Thành phố Hồ Chí Minh",
        "UBND THÀNH PHỐ HỒ CHÍ MINH, SỞ TƯ PHÁP, Sở Tư pháp Thành phố Hồ Chí Minh",
        "ỦY BAN NHÂN DÂN~TỈNH LAI CHÂU, VĂN PHÒNG, Văn phòng Ủy ban nhân dân tỉnh Lai Châu",
        "BỘ NỘI VỤ, CỤC VĂN THƯ VÀ~LƯU TRỮ NHÀ NƯỚC, Cục Văn thư và Lưu trữ Nhà nước",
        "-, HỘI ĐỒNG NHÂN DÂN~XÃ ĐỨC HÒA, Hội đồng nhân dân xã Đức Hòa",
        "UBND TỈNH HƯNG GIANG, SỞ LAO ĐỘNG -~THƯƠNG BINH VÀ XÃ HỘI, Sở Lao động - Thương binh và Xã hội tỉnh Hưng Giang"})
    void shouldNameTheIssuingAgency(String parent, String agency, String expected) throws Exception {
        RegistrationProposal proposal = read(PaperFixture.decision()
                .from(parent == null ? null : parent.replace('~', '\n'), agency.replace('~', '\n')));
        assertThat(text(proposal.issuingAgency())).isEqualTo(expected);
    }

    @Test
    void shouldNotTakeTheTimeOfACopyMarkOrSignatureForTheDate() throws Exception {
        Path marked = MarkedPaper.of(PaperFixture.decision().dated(null).write(folder.resolve("paper.pdf")),
                "SAO Y; VĂN PHÒNG ỦY BAN NHÂN DÂN; 25/07/2026 10:25:14 +07:00",
                "Người ký: ỦY BAN NHÂN DÂN TỈNH HƯNG GIANG", "Thời gian ký: 27.06.2026 17:00:11 +07:00",
                "Ngày ký: 26/06/2026");
        RegistrationProposal proposal = read(marked);
        assertThat(proposal.issuedDate()).isNull();
        assertThat(text(proposal.type())).isEqualTo("DECISION");
        assertThat(text(proposal.issuingAgency())).isEqualTo("Ủy ban nhân dân tỉnh Hưng Giang");
    }

    @Test
    void shouldReadTheDateOfThePaperBesideAMark() throws Exception {
        Path marked = MarkedPaper.of(PaperFixture.decision().dated(LocalDate.of(2026, 7, 24)).write(folder.resolve("paper.pdf")),
                "SAO Y; VĂN PHÒNG ỦY BAN NHÂN DÂN; 25/07/2026 10:25:14 +07:00");
        assertThat(text(read(marked).issuedDate())).isEqualTo("2026-07-24");
    }

    @Test
    void shouldReadNumberAndDateInTheAppearancesOfSignatures() throws Exception {
        Path draft = PaperFixture.decision().open(Blank.SPACES).write(folder.resolve("draft.pdf"));
        SigningPlaces places = new FindingPlaces().run(new FindPlaces(draft.toString(), 36));
        Path issued = folder.resolve("issued.pdf");
        try (PDDocument source = Loader.loadPDF(draft.toFile()); PdfFixture signed = PdfFixture.document()) {
            signed.pdf().importPage(source.getPage(0));
            signed.signatureShowing("2858", over(places.number())).signatureShowing("10", over(places.day()))
                    .signatureShowing("6", over(places.month())).save(issued);
        }
        RegistrationProposal proposal = read(issued);
        assertThat(text(proposal.number())).isEqualTo("2858");
        assertThat(text(proposal.issuedDate())).isEqualTo("2026-06-10");
    }

    private static PDRectangle over(TextPlace place) {
        return new PDRectangle((float) place.area().x(), (float) place.baseline() - 4, (float) place.area().width(), 14);
    }

    @Test
    void shouldReadAPaperOfMorePagesUpToItsSignature() throws Exception {
        RegistrationProposal proposal = read(PaperFixture.decision().articles(14));
        assertThat(text(proposal.signer())).isEqualTo("Trần Quốc Bảo");
        assertThat(text(proposal.type())).isEqualTo("DECISION");
    }
}
