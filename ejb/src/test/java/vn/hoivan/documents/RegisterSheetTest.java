package vn.hoivan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

class RegisterSheetTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    @Test
    void shouldHaveTheColumnsOfTheDecree() {
        assertThat(RegisterSheet.INCOMING).isEqualTo(List.of("Ngày đến", "Số đến", "Tác giả", "Số, ký hiệu", "Ngày tháng",
                "Tên loại và trích yếu nội dung văn bản", "Đơn vị hoặc người nhận", "Ngày chuyển", "Ký nhận", "Ghi chú"));
        assertThat(RegisterSheet.OUTGOING).hasSize(10).startsWith("Số, ký hiệu văn bản", "Ngày tháng văn bản")
                .endsWith("Ngày chuyển", "Ký nhận", "Ghi chú");
    }

    @Test
    void shouldStrikeAVoidedRowButNotItsReason() {
        assertThat(sheet(true, DAY, 7, "Sở Y tế", "Đã hủy: nhầm"))
                .contains("<td class=\"void\">05/03/2026</td><td class=\"void\">7</td><td class=\"void\">Sở Y tế</td><td>Đã hủy: nhầm</td>");
        assertThat(sheet(false, DAY, 7, null, null)).contains("<td>05/03/2026</td><td>7</td><td></td><td></td>");
    }

    @Test
    void shouldPrintMarkupAsText() {
        assertThat(sheet(false, "<b>&\u0007\"")).contains("<td>&lt;b&gt;&amp;&quot;</td>");
    }

    private static String sheet(boolean voided, Object... cells) {
        RegisterSheet sheet = new RegisterSheet("Ủy ban nhân dân", "Sổ", DAY, DAY, RegisterSheet.INCOMING);
        sheet.row(voided, cells);
        return sheet.finish();
    }
}
