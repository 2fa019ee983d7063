package vn.hoivan.worker.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoivan.worker.FindPlaces;
import vn.hoivan.worker.ProposeRegistration;
import vn.hoivan.worker.ProposedValue;
import vn.hoivan.worker.RegistrationProposal;
import vn.hoivan.worker.SigningPlaces;

/** Papers as other programs, and other habits, lay them out. */
class ForeignLayoutTest {

    @TempDir
    Path folder;

    private static LaidPaper paper() {
        return new LaidPaper().left(780, Tinos.BOLD, 12, "ỦY BAN NHÂN DÂN").left(766, Tinos.BOLD, 12, "TỈNH LAI CHÂU");
    }

    private static LaidPaper body(LaidPaper paper) {
        for (int i = 0; i < 8; i++) {
            paper.at(85, 500 - 18 * i, Tinos.REGULAR, 13,
                    "Căn cứ quy định hiện hành, Ủy ban nhân dân tỉnh thông báo để các cơ quan biết và thực hiện như sau");
        }
        return paper;
    }

    private RegistrationProposal read(LaidPaper paper) throws Exception {
        Path file = body(paper).save(folder.resolve("paper.pdf"));
        return new ProposingRegistration().run(new ProposeRegistration(file.toString()));
    }

    private SigningPlaces find(LaidPaper paper) throws Exception {
        Path file = body(paper).save(folder.resolve("paper.pdf"));
        return new FindingPlaces().run(new FindPlaces(file.toString(), 36));
    }

    private static String text(ProposedValue value) {
        return value == null ? null : value.value();
    }

    @Test
    void shouldProposeNothingWithoutTheNameOfTheState() throws Exception {
        LaidPaper paper = LaidPaper.blank().left(740, Tinos.REGULAR, 13, "Số: 05/QĐ-UBND").middle(700, Tinos.BOLD, 14, "QUYẾT ĐỊNH");
        assertThat(read(paper)).isEqualTo(RegistrationProposal.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Số: E8+/STP-VB", "Số: 12 5/QĐ-UBND", "Số: 12/15", "Số: ………", "Số:"})
    void shouldNotGuessANumber(String line) throws Exception {
        RegistrationProposal proposal = read(paper().left(740, Tinos.REGULAR, 13, line));
        assertThat(proposal.number()).isNull();
        assertThat(proposal.reference()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"Số:05 /QĐ-UBND, 5, QĐ-UBND, 05 /QĐ-UBND", "Số : 15/QĐ - UBND, 15, QĐ-UBND, 15/QĐ - UBND",
        "Số 7/TB-UBND, 7, TB-UBND, 7/TB-UBND", "Số: ...26.../KH-UBND, 26, KH-UBND, 26/KH-UBND",
        "Số: 12a/UBND-KTTH&ĐT, 12a, UBND-KTTH&ĐT, 12a/UBND-KTTH&ĐT", "Luật số: 33/2024/QH15, 33, QH15, 33/2024/QH15"})
    void shouldReadNumbersInManyHands(String line, String number, String notation, String printed) throws Exception {
        RegistrationProposal proposal = read(paper().left(740, Tinos.REGULAR, 13, line));
        assertThat(text(proposal.number())).isEqualTo(number);
        assertThat(text(proposal.notation())).isEqualTo(notation);
        assertThat(text(proposal.reference())).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lai Châu, ngày 31 tháng 02 năm 2026", "Lai Châu, ngày … tháng 02 năm 2026",
        "Lai Châu, ngày 05 tháng 02 năm 20…", "Lai Châu, 05/02/2026", "Ngày ký: 05/02/2026 10:00:00", "Lai Châu, tháng 02 năm 2026"})
    void shouldNotGuessADate(String line) throws Exception {
        RegistrationProposal proposal = read(paper().left(740, Tinos.REGULAR, 13, "Số: 05/QĐ-UBND")
                .right(740, Tinos.ITALIC, 13, line));
        assertThat(proposal.issuedDate()).isNull();
        assertThat(text(proposal.number())).isEqualTo("5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lai Châu, ngày 05 tháng 02 năm 2026", "Lai Châu, ngày05tháng 2năm 2026",
        "Lai Châu ngày 5 tháng 2 năm 2026", "Thành phố Lai Châu, ngày …05… tháng …02… năm 2026"})
    void shouldReadDatesInManyHands(String line) throws Exception {
        assertThat(text(read(paper().right(738, Tinos.ITALIC, 13, line)).issuedDate())).isEqualTo("2026-02-05");
    }

    @Test
    void shouldNotTakeADateOfTheBodyForTheDateOfThePaper() throws Exception {
        RegistrationProposal proposal = read(paper().left(740, Tinos.REGULAR, 13, "Số: 05/BB-UBND")
                .middle(700, Tinos.BOLD, 14, "BIÊN BẢN")
                .at(85, 660, Tinos.REGULAR, 13, "Tại Lai Châu, ngày 05 tháng 02 năm 2026"));
        assertThat(proposal.issuedDate()).isNull();
        assertThat(text(proposal.type())).isEqualTo("MINUTES");
    }

    @Test
    void shouldReadATypeThatIsSpacedOut() throws Exception {
        assertThat(text(read(paper().middle(700, Tinos.BOLD, 14, "Q U Y Ế T   Đ Ị N H")).type())).isEqualTo("DECISION");
    }

    @Test
    void shouldReadATypeWithTheSubjectOnItsLine() throws Exception {
        RegistrationProposal proposal = read(paper().left(740, Tinos.REGULAR, 13, "Số: 05/CTr-UBND")
                .middle(700, Tinos.BOLD, 14, "CHƯƠNG TRÌNH CÔNG TÁC NĂM 2026"));
        assertThat(text(proposal.type())).isEqualTo("PROGRAMME");
        assertThat(text(proposal.subject())).isEqualTo("Công tác năm 2026");
    }

    @Test
    void shouldReadSmallCapitals() throws Exception {
        LaidPaper paper = new LaidPaper();
        float x = 100;
        for (String word : "ỦY BAN NHÂN DÂN TỈNH LAI CHÂU".split(" ")) {
            paper.at(x, 780, Tinos.BOLD, 13, word.substring(0, 1));
            x += paper.width(Tinos.BOLD, 13, word.substring(0, 1));
            paper.at(x, 780, Tinos.BOLD, 9, word.substring(1));
            x += paper.width(Tinos.BOLD, 9, word.substring(1)) + 3;
        }
        assertThat(text(read(paper).issuingAgency())).isEqualTo("Ủy ban nhân dân tỉnh Lai Châu");
    }

    @Test
    void shouldFindTheNumberOfAContractBelowItsName() throws Exception {
        RegistrationProposal proposal = read(paper().middle(720, Tinos.BOLD, 14, "HỢP ĐỒNG")
                .middle(702, Tinos.BOLD, 14, "Thuê bảo trì hệ thống").middle(684, Tinos.REGULAR, 13, "Số: 12/HĐ-VPUB"));
        assertThat(text(proposal.type())).isEqualTo("CONTRACT");
        assertThat(text(proposal.reference())).isEqualTo("12/HĐ-VPUB");
        assertThat(text(proposal.subject())).isEqualTo("Thuê bảo trì hệ thống");
    }

    @Test
    void shouldNotTakeABodyForASubject() throws Exception {
        RegistrationProposal proposal = read(paper().left(740, Tinos.REGULAR, 13, "Số: 05/GGT-UBND")
                .middle(700, Tinos.BOLD, 14, "GIẤY GIỚI THIỆU").at(85, 670, Tinos.REGULAR, 13,
                        "Ủy ban nhân dân tỉnh Lai Châu trân trọng giới thiệu ông Nguyễn Văn An, chuyên viên Văn phòng"));
        assertThat(text(proposal.type())).isEqualTo("INTRODUCTION");
        assertThat(proposal.subject()).isNull();
    }

    @Test
    void shouldNoticeAStampOfSecrecy() throws Exception {
        RegistrationProposal proposal = read(paper().left(740, Tinos.REGULAR, 13, "Số: 05/QĐ-UBND").left(715, Tinos.BOLD, 14, "TỐI MẬT"));
        assertThat(text(proposal.secrecy())).isEqualTo("SECRET");
    }

    @Test
    void shouldFindUnderscoredBlanksAndAnOpenYear() throws Exception {
        SigningPlaces places = find(paper().left(740, Tinos.REGULAR, 13, "Số: _______/QĐ-UBND")
                .right(740, Tinos.ITALIC, 13, "Lai Châu, ngày ___ tháng ___ năm ____"));
        assertThat(places.number().dots()).isNotNull();
        assertThat(places.year().dots().width()).isGreaterThan(20);
        assertThat(places.month().area().x()).isLessThan(places.year().area().x());
    }

    @Test
    void shouldFindDayAndMonthWhereHalfTheYearIsPrinted() throws Exception {
        SigningPlaces places = find(paper().right(740, Tinos.ITALIC, 13, "Lai Châu, ngày … tháng … năm 20…"));
        assertThat(places.day()).isNotNull();
        assertThat(places.month()).isNotNull();
        assertThat(places.year()).isNull();
    }

    @Test
    void shouldFindNoPlaceWhereNothingFitsIn() throws Exception {
        assertThat(find(paper().left(740, Tinos.REGULAR, 13, "Số:/QĐ-UBND")).number()).isNull();
    }
}
