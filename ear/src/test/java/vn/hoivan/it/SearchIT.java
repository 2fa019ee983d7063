package vn.hoivan.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.ejb.EJBAccessException;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.hoivan.documents.DocumentType;
import vn.hoivan.documents.IncomingDocuments;
import vn.hoivan.documents.IncomingState;
import vn.hoivan.documents.RegisterIncoming;
import vn.hoivan.documents.RegisteredDocument;
import vn.hoivan.files.PaperFiles;
import vn.hoivan.meetings.AddAgendaItem;
import vn.hoivan.meetings.AddPaper;
import vn.hoivan.meetings.Agendas;
import vn.hoivan.meetings.Bodies;
import vn.hoivan.meetings.BodyRow;
import vn.hoivan.meetings.CreateMeeting;
import vn.hoivan.meetings.Meetings;
import vn.hoivan.meetings.PaperVersionRow;
import vn.hoivan.meetings.PublishMeeting;
import vn.hoivan.meetings.Publishing;
import vn.hoivan.review.AnnotationKind;
import vn.hoivan.review.Annotations;
import vn.hoivan.review.Place;
import vn.hoivan.review.WriteAnnotation;
import vn.hoivan.search.Found;
import vn.hoivan.search.FoundRow;
import vn.hoivan.search.Kind;
import vn.hoivan.search.Piece;
import vn.hoivan.search.Search;
import vn.hoivan.search.SearchAdministration;
import vn.hoivan.search.Sought;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.PageRequest;

@ExtendWith(ArquillianExtension.class)
class SearchIT {

    private static final String CLERK = "vanthu";
    private static final String SECRETARY = "thuky";
    private static final String MEMBER = "daibieu1";
    private static final String ADMINISTRATOR = "quantri";

    @Test
    void shouldRefuseWhoHasNotLoggedInAndWhoLooksForNothing() {
        assertThatThrownBy(() -> As.boundary(Search.class).find(words("văn"), PageRequest.first(5))).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> find(CLERK, " \"\" ")).isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.field()).isEqualTo("q"));
        assertThatThrownBy(() -> As.user(CLERK, () -> {
            As.boundary(SearchAdministration.class).rebuild();
            return null;
        })).isInstanceOf(EJBAccessException.class);
    }

    @Test
    void shouldFindADocumentByItsWordsInEveryWayOfWritingThem() throws Exception {
        UUID id = register("4711/SNN-TL", "Về việc nạo vét kênh Đông Thạnh Phước").id();
        for (String text : List.of("nao vet kenh dong thanh phuoc", "Nạo vét kênh Đông Thạnh Phước", "\"kênh đông\" thanh phuoc nao",
                Normalizer.normalize("nạo vét kênh Đông Thạnh Phước", Normalizer.Form.NFD), "4711/SNN-TL", "4711/snn-tl", "nạo vét kênh đông thạnh ph")) {
            Eventually.that(() -> assertThat(find(CLERK, text).items()).as(text).extracting(FoundRow::id).contains(id));
        }
        FoundRow row = row(find(CLERK, "4711/snn"), id);
        assertThat(row.kind()).isEqualTo(Kind.INCOMING_DOCUMENT);
        assertThat(row.link()).isEqualTo("/documents/view.xhtml?id=" + id);
        assertThat(row(find(CLERK, "nao vet kenh"), id).titleParts()).filteredOn(Piece::hit).extracting(Piece::text).containsExactly("nạo vét kênh");
    }

    @Test
    void shouldFindWordsInsideAPdfAndNameThePage() throws Exception {
        RegisteredDocument document = register("88/BC-SGT", "Báo cáo có hai trang", "Trang mot noi chuyen khac", "Cau Rach Mieu Moi duoc thong xe");
        Eventually.that(() -> assertThat(find(CLERK, "\"rạch miễu mới\"").items()).extracting(FoundRow::id).contains(document.id()));
        FoundRow row = row(find(CLERK, "\"rạch miễu mới\""), document.id());
        assertThat(row.page()).isEqualTo(2);
        assertThat(row.view()).endsWith("#page=2");
        assertThat(row.snippet()).contains("Rach Mieu Moi");
    }

    @Test
    void shouldFollowACorrectionAndSayThatADocumentWasVoided() throws Exception {
        RegisteredDocument document = register("12/TB-STP", "Thông báo lịch tiếp đoàn Hoa Mộc Lan");
        Eventually.that(() -> assertThat(find(CLERK, "hoa moc lan").items()).extracting(FoundRow::id).contains(document.id()));
        As.user(CLERK, () -> As.boundary(IncomingDocuments.class).voidNumber(document.id(), document.version(), "Gửi nhầm"));
        Eventually.that(() -> assertThat(row(find(CLERK, "hoa moc lan"), document.id()).state()).isEqualTo(IncomingState.VOIDED));
    }

    @Test
    void shouldShowARestrictedPaperToNobodyElseAtAnyTime() throws Exception {
        String canary = "hoangyen" + Long.toString(System.nanoTime(), 36);
        UUID meeting = meeting("Phiên họp kín");
        UUID item = As.user(SECRETARY, () -> As.boundary(Agendas.class).add(meeting, new AddAgendaItem("Mục " + canary, null, 10, null, List.of())).id());
        UUID file = upload(SECRETARY, "Trang dau", "Noi dung mat " + canary);
        PaperVersionRow paper = As.user(SECRETARY, () -> As.boundary(Agendas.class).addPaper(item, new AddPaper("Tài liệu " + canary, file)));
        Eventually.that(() -> assertThat(find(SECRETARY, canary).items()).extracting(FoundRow::kind).contains(Kind.PAPER, Kind.AGENDA_ITEM));
        Eventually.that(() -> assertThat(find(SECRETARY, canary).items()).extracting(FoundRow::page).contains(2));
        requireNothing(canary, MEMBER, "daibieu2", "khach", ADMINISTRATOR, CLERK, "quantri.so", "vanthu.so");

        As.user(SECRETARY, () -> As.boundary(Publishing.class).publish(meeting, null, new PublishMeeting(null, false)));
        Eventually.that(() -> assertThat(find(MEMBER, canary).items()).extracting(FoundRow::kind).contains(Kind.PAPER, Kind.AGENDA_ITEM));
        assertThat(find(MEMBER, canary).total()).isEqualTo(2);
        requireNothing(canary, "khach", ADMINISTRATOR, CLERK, "quantri.so", "vanthu.so");

        As.user(SECRETARY, () -> {
            As.boundary(Agendas.class).withdrawPaper(paper.paperId());
            return null;
        });
        assertThat(find(MEMBER, canary).items()).extracting(FoundRow::kind).doesNotContain(Kind.PAPER);
        assertThat(find(MEMBER, canary).kinds()).doesNotContainKey(Kind.PAPER);
        As.user(SECRETARY, () -> {
            As.boundary(Agendas.class).remove(item);
            return null;
        });
        assertThat(find(MEMBER, canary).total()).isZero();
    }

    @Test
    void shouldNotFindPrivateNotes() throws Exception {
        String canary = "ghichu" + Long.toString(System.nanoTime(), 36);
        PublishedPaper paper = PublishedPaper.readBy(MEMBER);
        As.user(MEMBER, () -> As.boundary(Annotations.class).make(paper.version(), new WriteAnnotation(1, AnnotationKind.HIGHLIGHT,
                Place.ofQuads(new double[] {72.25, 760, 200, 760, 72.25, 745.5, 200, 745.5}), "#FFE066", null, canary, null, Set.of(), null, false, null, false)));
        UUID after = register("1/TB-X", "Dấu mốc " + canary.substring(6)).id();
        Eventually.that(() -> assertThat(find(CLERK, canary.substring(6)).items()).extracting(FoundRow::id).contains(after));
        requireNothing(canary, MEMBER, SECRETARY, ADMINISTRATOR);
    }

    @Test
    void shouldCountWhatMayBeOpenedAndNothingMore() throws Exception {
        UUID id = register("1/TB-DEM", "Một văn bản để đếm").id();
        Eventually.that(() -> {
            assertThat(find(CLERK, "mot van ban de dem").items()).extracting(FoundRow::id).contains(id);
            assertThat(complete()).isTrue();
            return null;
        });
        for (String user : List.of(CLERK, "lanhdao", "chuyenvien", "chuyenvien2", "vanthu.so")) {
            Set<UUID> open = all(user, Kind.INCOMING_DOCUMENT);
            for (UUID one : open) {
                assertThat(As.user(user, () -> As.boundary(IncomingDocuments.class).detail(one))).as(user).isNotNull();
            }
            Found found = As.user(user, () -> As.boundary(Search.class).find(new Sought(null, Kind.INCOMING_DOCUMENT, null, null, true), PageRequest.first(1)));
            assertThat(found.total()).as(user).isEqualTo(open.size());
            assertThat(found.kinds().getOrDefault(Kind.INCOMING_DOCUMENT, 0L)).as(user).isEqualTo((long) open.size());
        }
    }

    @Test
    void shouldNarrowByYearAgencyAndKind() throws Exception {
        UUID id = register("77/SCT-KT", "Về việc hội chợ Sen Trắng").id();
        Eventually.that(() -> assertThat(find(CLERK, "hoi cho sen trang").items()).extracting(FoundRow::id).contains(id));
        assertThat(narrowed("sen trang", null, 2026, null)).contains(id);
        assertThat(narrowed("sen trang", null, 2025, null)).doesNotContain(id);
        assertThat(narrowed("sen trang", null, null, "so nong nghiep")).contains(id);
        assertThat(narrowed("sen trang", null, null, "bo cong an")).doesNotContain(id);
        assertThat(narrowed("sen trang", Kind.DRAFT, null, null)).isEmpty();
    }

    @Test
    void shouldWriteItsIndexAnewWhenItIsGone() throws Exception {
        UUID id = register("55/KH-SXD", "Kế hoạch cải tạo hẻm Mười Chín").id();
        Eventually.that(() -> assertThat(find(CLERK, "hem muoi chin").items()).extracting(FoundRow::id).contains(id));
        Path folder = Path.of(System.getProperty("env.HOIVAN_DATA"), "search");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Eventually.that(() -> {
            assertThat(folder).isDirectoryContaining(file -> file.getFileName().toString().startsWith("segments"));
            assertThat(complete()).isTrue();
            assertThat(find(CLERK, "hem muoi chin").items()).extracting(FoundRow::id).contains(id);
            return null;
        });
    }

    @Test
    void shouldBeWrittenAnewWhenAnAdministratorWantsIt() throws Exception {
        UUID id = register("56/KH-SXD", "Kế hoạch cải tạo hẻm Hai Mươi").id();
        As.user(ADMINISTRATOR, () -> {
            As.boundary(SearchAdministration.class).rebuild();
            return null;
        });
        Eventually.that(() -> assertThat(complete()).isTrue());
        Eventually.that(() -> assertThat(find(CLERK, "hem hai muoi").items()).extracting(FoundRow::id).contains(id));
    }

    private static boolean complete() throws Exception {
        return As.user(ADMINISTRATOR, () -> As.boundary(SearchAdministration.class).state().complete());
    }

    private static RegisteredDocument register(String reference, String subject, String... pages) throws Exception {
        UUID file = upload(CLERK, pages.length == 0 ? new String[] {"Trang mot " + reference} : pages);
        return As.user(CLERK, () -> As.boundary(IncomingDocuments.class).register(new RegisterIncoming(file, null, null, reference,
                LocalDate.of(2026, 11, 2), "Sở Nông nghiệp và Môi trường", DocumentType.LETTER, subject, null, null, null, null, null, true, true)));
    }

    private static UUID upload(String user, String... pages) throws Exception {
        return As.user(user, () -> As.boundary(PaperFiles.class).receive(new ByteArrayInputStream(PaperPdf.of(pages)), "van-ban.pdf").id());
    }

    /** A meeting of a body that the member belongs to. */
    private static UUID meeting(String title) throws Exception {
        UUID member = PublishedPaper.person(MEMBER);
        Attempt<List<BodyRow>> bodies = () -> As.boundary(Bodies.class).list(false).stream()
                .filter(body -> body.members().stream().anyMatch(each -> each.person().equals(member))).toList();
        Eventually.that(() -> assertThat(As.user(SECRETARY, bodies)).isNotEmpty());
        OffsetDateTime start = OffsetDateTime.parse("2026-12-21T08:00:00+07:00");
        return As.user(SECRETARY, () -> As.boundary(Meetings.class).create(new CreateMeeting(title, bodies.run().get(0).id(),
                start, start.plusHours(2), null, PublishedPaper.person(PublishedPaper.CHAIR), null)).id());
    }

    private static void requireNothing(String text, String... users) throws Exception {
        for (String user : users) {
            Found found = find(user, text);
            assertThat(found.total()).as(user).isZero();
            assertThat(found.items()).as(user).isEmpty();
            assertThat(found.kinds()).as(user).isEmpty();
        }
    }

    private static Found find(String user, String text) throws Exception {
        return As.user(user, () -> As.boundary(Search.class).find(words(text), PageRequest.first(50)));
    }

    private static List<UUID> narrowed(String text, Kind kind, Integer year, String agency) throws Exception {
        return As.user(CLERK, () -> As.boundary(Search.class).find(new Sought(text, kind, year, agency, false), PageRequest.first(50))).items()
                .stream().map(FoundRow::id).toList();
    }

    private static Set<UUID> all(String user, Kind kind) throws Exception {
        List<UUID> ids = new ArrayList<>();
        for (int page = 0; ids.size() == 20 * page; page++) {
            PageRequest request = new PageRequest(page, 20, null);
            As.user(user, () -> As.boundary(Search.class).find(new Sought(null, kind, null, null, true), request)).items()
                    .forEach(row -> ids.add(row.id()));
        }
        return Set.copyOf(ids);
    }

    private static FoundRow row(Found found, UUID id) {
        return found.items().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow(() -> new AssertionError(found.toString()));
    }

    private static Sought words(String text) {
        return new Sought(text, null, null, null, false);
    }
}
