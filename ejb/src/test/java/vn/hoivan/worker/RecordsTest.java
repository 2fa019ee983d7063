package vn.hoivan.worker;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hoivan.documents.DocumentType;
import vn.hoivan.documents.Urgency;
import vn.hoivan.worker.OfficialPaper.Blank;
import vn.hoivan.worker.OfficialPaper.Heading;
import vn.hoivan.worker.OfficialPaper.Paragraph;
import vn.hoivan.worker.OfficialPaper.Signature;

/** What crosses the pipe arrives as it was sent. */
class RecordsTest {

    static Stream<Record> records() {
        Area area = new Area(1, 1.5, 2.5, 30, 12);
        TextPlace place = new TextPlace(area, TextPlace.Align.END, 3.25, 13, false, true, area, 0.95);
        SigningPlaces places = new SigningPlaces(place, null, place, null, "05/QĐ-UBND", null, new MarkPlace(area, 1), null,
                "GIÁM ĐỐC", "Lê Thị Ánh Nguyệt", false);
        OfficialPaper paper = new OfficialPaper(DocumentType.DECISION,
                new Heading(null, "SỞ NỘI VỤ", 5, null, "QĐ-SNV", "Hưng Giang", LocalDate.of(2026, 2, 5), 2026, Blank.DOTS,
                        Urgency.EXPRESS),
                "Về việc thử", null, List.of(), List.of(new Paragraph(Paragraph.Style.BODY, "Điều “1”")),
                List.of("Lưu: VT."), List.of(new Signature(List.of("GIÁM ĐỐC"), "Lê Thị Ánh Nguyệt")), true);
        ProposedValue value = new ProposedValue("5", 0.97);
        return Stream.of(new ReadText("/a b/ă.pdf", null), new TextRead(3, 2, 1, 0, 12_345_678_901L),
                new ProposeRegistration("/x.pdf"), RegistrationProposal.NOTHING,
                new RegistrationProposal(value, value, null, value, null, value, null, value, null, null, null),
                new FindPlaces("/x.pdf", 36), places, new FillPlaces("/x.pdf", "/y.pdf", 5, LocalDate.of(2026, 2, 5), places),
                new FillPlaces("/x.pdf", "/y.pdf", null, null, places), new WriteOfficialPaper(paper, "/y.pdf"));
    }

    @ParameterizedTest
    @MethodSource("records")
    void shouldCrossThePipeUnchanged(Record sent) throws Exception {
        try (Jsonb json = JsonbBuilder.create()) {
            assertThat((Object) json.fromJson(json.toJson(sent), sent.getClass())).isEqualTo(sent);
        }
    }
}
