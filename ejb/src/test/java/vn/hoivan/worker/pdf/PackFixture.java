package vn.hoivan.worker.pdf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import vn.hoivan.worker.AssemblePack;
import vn.hoivan.worker.AssemblePack.Entry;
import vn.hoivan.worker.AssemblePack.Fact;
import vn.hoivan.worker.AssemblePack.Labels;
import vn.hoivan.worker.AssemblePack.Paper;

/** Orders for packs. */
public final class PackFixture {

    private static final Labels LABELS = new Labels("vi", "Chương trình họp", "Trình bày", "phút",
            "Không đưa được tài liệu này vào tập tài liệu.", Map.of("DAMAGED", "Tệp bị hỏng."));

    private final List<Entry> agenda = new ArrayList<>();

    public PackFixture item(String title, Paper... papers) {
        agenda.add(new Entry(String.valueOf(agenda.size() + 1), title, "Sở Tài chính", 15, List.of(papers)));
        return this;
    }

    public static Paper paper(String title, Path file) {
        return new Paper(title, file == null ? null : file.toString(), null);
    }

    public AssemblePack to(Path output) {
        return new AssemblePack("Phiên họp thường kỳ tháng 11", List.of("Ủy ban nhân dân tỉnh"),
                List.of(new Fact("Thời gian", "08 giờ 00, ngày 25/11/2026"), new Fact("Địa điểm", "Phòng họp số 1")),
                agenda, "Tài liệu của bà Nguyễn Thị Đào", LABELS, output.toString());
    }
}
