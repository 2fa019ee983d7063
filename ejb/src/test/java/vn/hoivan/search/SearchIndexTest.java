package vn.hoivan.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.hoivan.documents.DocumentType;
import vn.hoivan.shared.PageRequest;

class SearchIndexTest {

    private static final Set<String> MINE = Set.of("person:me");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;
    private SearchIndex index;

    @BeforeEach
    void begin() throws IOException {
        index = new SearchIndex(folder);
        index.open();
    }

    @AfterEach
    void end() {
        index.close();
    }

    @Test
    void shouldFindWithAndWithoutMarksInEveryFormOfText() throws IOException {
        UUID id = document("Quyết định phân bổ vốn đầu tư", MINE);
        for (String text : List.of("quyet dinh", "Quyết định", "QUYẾT ĐỊNH", Normalizer.normalize("quyết định đầu tư", Normalizer.Form.NFD), "dau tu")) {
            assertThat(found(text)).as(text).containsExactly(id);
        }
        assertThat(found("quyet doan")).isEmpty();
    }

    @Test
    void shouldPutTheSameMarksFirst() throws IOException {
        UUID other = document("Bán bản đồ, ban ban: ban ban ban", MINE);
        UUID same = document("Thành lập Ban chỉ đạo về bàn bạc việc chung của cơ quan và các đơn vị trực thuộc", MINE);
        assertThat(found("bàn")).containsExactly(same, other);
    }

    @Test
    void shouldFindByNumberAndNotation() throws IOException {
        UUID id = write(new Entry(Kind.INCOMING_DOCUMENT, UUID.randomUUID(), null, DocumentType.DECISION, "05/QĐ-UBND", "Về việc khác", null,
                "Sở Y tế", DAY, null, null, "/", List.of()), MINE, Map.of());
        UUID other = document("Thi hành Nghị định 30/2020/NĐ-CP", MINE);
        assertThat(found("05/qd-ubnd")).containsExactly(id);
        assertThat(found("5/QĐ-UB")).containsExactly(id);
        assertThat(found("30/2020/nd-cp")).containsExactly(other);
        assertThat(found("2020/30/nd")).isEmpty();
    }

    @Test
    void shouldFindPhrasesOnlySideBySide() throws IOException {
        UUID together = document("phân bổ vốn đầu tư công", MINE);
        UUID apart = document("vốn để phân và bổ sung", MINE);
        assertThat(found("\"phan bo von\"")).containsExactly(together);
        assertThat(found("phan bo von")).containsExactly(together, apart);
    }

    @Test
    void shouldFindByTheBeginningOfTheLastWordOnly() throws IOException {
        UUID id = document("Chương trình chuyển đổi số", MINE);
        assertThat(found("chuong trinh chuy")).containsExactly(id);
        assertThat(found("chuo trinh")).isEmpty();
    }

    @Test
    void shouldFindWordsOfOneObjectOnDifferentPagesAndNameTheBestPage() throws IOException {
        UUID file = UUID.randomUUID();
        UUID id = write(entry("Báo cáo", file), MINE, Map.of(file, Map.of(1, "Mở đầu", 2, "Kinh phí thực hiện", 3, "Trách nhiệm thi hành")));
        assertThat(found("kinh phi bao cao trach nhiem")).containsExactly(id);
        assertThat(find("trach nhiem", MINE, Set.of()).items()).containsExactly(new Hit(id, file, 3));
        assertThat(find("bao cao", MINE, Set.of()).items()).containsExactly(new Hit(id, null, null));
    }

    @Test
    void shouldNeitherShowNorCountWhatIsNotOpen() throws IOException {
        UUID mine = document("ngân sách", MINE);
        UUID file = UUID.randomUUID();
        write(entry("ngân sách", file), Set.of("person:other"), Map.of(file, Map.of(1, "ngân sách mật")));
        assertThat(find("ngan sach", MINE, Set.of()).total()).isEqualTo(1);
        assertThat(found("ngan sach")).containsExactly(mine);
        assertThat(find("ngan sach", MINE, Set.of(mine)).total()).isZero();
    }

    @Test
    void shouldForgetWhatStoodInAnObjectBefore() throws IOException {
        UUID file = UUID.randomUUID();
        Entry entry = entry("Tờ trình cũ", file);
        write(entry, MINE, Map.of(file, Map.of(1, "lời cũ", 2, "trang hai")));
        write(entry, MINE, Map.of(file, Map.of(1, "lời mới")));
        assertThat(found("\"loi cu\"")).isEmpty();
        assertThat(found("\"trang hai\"")).isEmpty();
        assertThat(found("\"loi moi\"")).containsExactly(entry.id());
        index.replace(entry.id(), List.of());
        index.commit(Map.of());
        assertThat(found("loi moi")).isEmpty();
    }

    @Test
    void shouldCountEachKindWhicheverIsAskedFor() throws IOException {
        IntStream.range(0, 25).forEach(each -> {
            try {
                document("kế hoạch " + each, MINE);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        write(new Entry(Kind.MEETING, UUID.randomUUID(), null, null, null, "Họp về kế hoạch", null, "UBND", DAY, null, null, "/", List.of()), MINE, Map.of());
        Wanted wanted = Wanted.of("ke hoach");
        Hits hits = index.read(searcher -> new Lookup(searcher, wanted, Wanted.of(""), new Sought("", Kind.INCOMING_DOCUMENT, 2026, null, false))
                .run(Queries.open(MINE, Set.of()), new PageRequest(1, 20, null)), Hits.NONE);
        assertThat(hits.total()).isEqualTo(25);
        assertThat(hits.items()).hasSize(5);
        assertThat(hits.kinds()).containsEntry(Kind.MEETING, 1L).containsEntry(Kind.INCOMING_DOCUMENT, 25L);
    }

    @Test
    void shouldKeepOnlyWhatTheLastRunHasWritten() throws IOException {
        UUID old = document("cũ kỹ", MINE);
        index.keepOnly("second");
        index.commit(Map.of());
        assertThat(found("cu ky")).isEmpty();
        assertThat(old).isNotNull();
    }

    @Test
    void shouldBeThereAgainAfterAnEndWithoutWarning() throws IOException {
        UUID id = document("bền vững", MINE);
        index.close();
        assertThat(index.open()).containsEntry("run", "first");
        assertThat(found("ben vung")).containsExactly(id);
    }

    @Test
    void shouldBeginAnewWhereTheFolderIsDamagedOrOfAnotherFormat() throws IOException {
        document("bền vững", MINE);
        index.close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("segments")).toList()) {
                Files.writeString(file, "rác");
            }
        }
        assertThat(index.open()).isEmpty();
        assertThat(found("ben vung")).isEmpty();
    }

    @Test
    void shouldNoticeThatItsFolderWasTakenAway() throws IOException {
        document("bền vững", MINE);
        assertThat(index.isOpen()).isTrue();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        assertThat(index.isOpen()).isFalse();
        assertThat(index.open()).isEmpty();
    }

    private UUID document(String title, Set<String> tokens) throws IOException {
        return write(entry(title, UUID.randomUUID()), tokens, Map.of());
    }

    private static Entry entry(String title, UUID file) {
        UUID id = UUID.randomUUID();
        return new Entry(Kind.INCOMING_DOCUMENT, id, id, null, null, title, null, "Sở Tài chính", DAY, null, null, "/", List.of(new Entry.File(file, null)));
    }

    private UUID write(Entry entry, Set<String> tokens, Map<UUID, Map<Integer, String>> texts) throws IOException {
        Entry gated = new Entry(entry.kind(), entry.id(), entry.id(), entry.type(), entry.reference(), entry.title(), entry.text(), entry.agency(),
                entry.date(), entry.context(), entry.state(), entry.link(), entry.files());
        index.replace(gated.id(), Fields.block(gated, tokens, texts, "first"));
        index.commit(Map.of("run", "first"));
        return gated.id();
    }

    private List<UUID> found(String text) {
        return find(text, MINE, Set.of()).items().stream().map(Hit::object).toList();
    }

    private Hits find(String text, Set<String> tokens, Set<UUID> closed) {
        Sought sought = new Sought(text, null, null, null, false);
        return index.read(searcher -> new Lookup(searcher, Wanted.of(text), Wanted.of(""), sought)
                .run(Queries.open(tokens, closed), PageRequest.first(20)), Hits.NONE);
    }
}
