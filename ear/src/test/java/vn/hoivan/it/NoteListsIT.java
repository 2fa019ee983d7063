package vn.hoivan.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import javax.naming.InitialContext;
import javax.sql.DataSource;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.hoivan.review.AnnotationKind;
import vn.hoivan.review.AnnotationReplies;
import vn.hoivan.review.AnnotationRow;
import vn.hoivan.review.CommentRow;
import vn.hoivan.review.Comments;
import vn.hoivan.review.NoteFilter;
import vn.hoivan.review.NoteLists;
import vn.hoivan.review.NoteRow;
import vn.hoivan.review.NoteSelection;
import vn.hoivan.review.NotedMeeting;
import vn.hoivan.review.WriteReply;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Page;
import vn.hoivan.shared.PageRequest;

@ExtendWith(ArquillianExtension.class)
class NoteListsIT {

    private static final String AUTHOR = "daibieu1";
    private static final String FRIEND = "daibieu2";

    @Test
    void shouldShowNobodyElsesNotesAndNoneOfPapersThatWereTakenAway() throws Exception {
        PublishedPaper paper = PublishedPaper.readBy(AUTHOR, FRIEND);
        AnnotationRow note = Noted.on(paper, AUTHOR, "giữ cho riêng tôi");
        assertThat(list(AUTHOR, of(paper))).extracting(NoteRow::getId).containsExactly(note.id());
        for (String other : List.of(FRIEND, PublishedPaper.CHAIR, PublishedPaper.SECRETARY, "quantri")) {
            for (NoteSelection selection : NoteSelection.values()) {
                assertThat(list(other, new NoteFilter(null, selection, null, paper.meeting()))).as("%s %s", other, selection).isEmpty();
            }
        }
        access(paper, "delete from access_entry where object_id = ? and token = ?");
        assertThat(list(AUTHOR, of(paper))).isEmpty();
        assertThat(meetings(AUTHOR)).extracting(NotedMeeting::id).doesNotContain(paper.meeting());
        access(paper, "insert into access_entry (object_id, token) values (?, ?)");
        assertThat(list(AUTHOR, of(paper))).extracting(NoteRow::getId).containsExactly(note.id());
    }

    @Test
    void shouldNarrowByWordsWithAndWithoutMarksByKindAndByWhoSeesIt() throws Exception {
        PublishedPaper paper = PublishedPaper.readBy(AUTHOR, FRIEND);
        AnnotationRow mine = Noted.on(paper, AUTHOR, "Cần định nghĩa rõ");
        AnnotationRow box = Noted.with(paper.version(), AUTHOR, AnnotationKind.TEXT_BOX, "Thêm phụ lục", Set.of(PublishedPaper.person(FRIEND)));
        AnnotationRow theirs = Noted.shared(paper, FRIEND, "Đồng ý", AUTHOR);
        assertThat(ids(AUTHOR, new NoteFilter(null, null, null, paper.meeting()))).containsExactly(box.id(), mine.id());
        for (String query : List.of("dinh", "ĐỊNH nghia", "dieu 1", "Điều")) {
            assertThat(ids(AUTHOR, new NoteFilter(query, null, null, paper.meeting()))).as(query).containsExactly(mine.id());
        }
        assertThat(ids(AUTHOR, new NoteFilter("100%", null, null, paper.meeting()))).isEmpty();
        assertThat(ids(AUTHOR, new NoteFilter(null, null, AnnotationKind.TEXT_BOX, paper.meeting()))).containsExactly(box.id());
        assertThat(ids(AUTHOR, new NoteFilter(null, NoteSelection.SHARED_BY_ME, null, paper.meeting()))).containsExactly(box.id());
        assertThat(ids(AUTHOR, new NoteFilter(null, NoteSelection.SHARED_WITH_ME, null, paper.meeting()))).containsExactly(theirs.id());
        assertThat(ids(AUTHOR, new NoteFilter(null, NoteSelection.NOT_PLACED, null, paper.meeting()))).isEmpty();
        assertThat(meetings(AUTHOR)).extracting(NotedMeeting::id).contains(paper.meeting());
    }

    @Test
    void shouldSayWhereANoteIsAndOpenItThere() throws Exception {
        PublishedPaper paper = PublishedPaper.readBy(AUTHOR);
        AnnotationRow note = Noted.on(paper, AUTHOR, "mở tại đây");
        assertThat(list(AUTHOR, of(paper))).singleElement().satisfies(row -> {
            assertThat(row.paperTitle()).isEqualTo("Tờ trình thử");
            assertThat(row.meetingTitle()).isEqualTo("Phiên họp thử");
            assertThat(row.latestVersionId()).isEqualTo(paper.version());
            assertThat(row.address()).isEqualTo("/viewer/?meeting=" + paper.meeting() + "&note=" + note.id());
        });
    }

    @Test
    void shouldPageInTheDatabaseInAFewStatements() throws Exception {
        PublishedPaper paper = PublishedPaper.readBy(AUTHOR, FRIEND);
        for (int i = 0; i < 12; i++) {
            Noted.shared(paper, AUTHOR, "ghi chú " + i, FRIEND);
        }
        Page<NoteRow> second = As.user(AUTHOR, () -> As.boundary(NoteLists.class).list(of(paper), new PageRequest(1, 5, null)));
        assertThat(second.total()).isEqualTo(12);
        assertThat(second.items()).extracting(row -> row.note().text()).containsExactly("ghi chú 6", "ghi chú 5", "ghi chú 4", "ghi chú 3", "ghi chú 2");
        assertThat(Statements.fewest(() -> list(AUTHOR, of(paper))))
                .as("who calls, their units, count, rows, readers, replies, names: not one by one").isBetween(3L, 18L);
    }

    @Test
    void shouldPutSharedNotesAndAnswersIntoOneTableForThoseWhoSeeThem() throws Exception {
        PublishedPaper paper = PublishedPaper.readBy(AUTHOR, FRIEND, "daibieu3");
        Noted.on(paper, AUTHOR, "của riêng tôi");
        AnnotationRow shared = Noted.shared(paper, AUTHOR, "=Đề nghị nêu căn cứ", FRIEND);
        As.user(FRIEND, () -> As.boundary(AnnotationReplies.class).add(shared.id(), new WriteReply("Theo nghị quyết số 05")));
        for (String reader : List.of(AUTHOR, FRIEND)) {
            assertThat(comments(reader, paper)).as(reader).singleElement().satisfies(row -> {
                assertThat(row.annotationId()).isEqualTo(shared.id());
                assertThat(row.page()).isEqualTo(1);
                assertThat(row.quote()).isEqualTo(Noted.QUOTE);
                assertThat(row.answers()).extracting(CommentRow.Answer::text).containsExactly("Theo nghị quyết số 05");
            });
        }
        assertThat(comments("daibieu3", paper)).isEmpty();
        assertThatThrownBy(() -> comments("khach", paper)).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> As.user("khach", () -> As.boundary(Comments.class).workbook(paper.version(), Locale.ENGLISH))).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> As.user("khach", () -> As.boundary(Comments.class).print(paper.version(), Locale.ENGLISH))).isInstanceOf(BusinessException.class);
        assertThat(As.user(AUTHOR, () -> As.boundary(Comments.class).workbook(paper.version(), Locale.ENGLISH))).startsWith('P', 'K');
        Path pdf = As.user(AUTHOR, () -> As.boundary(Comments.class).print(paper.version(), Locale.ENGLISH));
        assertThat(new String(Files.readAllBytes(pdf), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        Files.delete(pdf);
    }

    private static NoteFilter of(PublishedPaper paper) {
        return new NoteFilter(null, null, null, paper.meeting());
    }

    private static List<NoteRow> list(String user, NoteFilter filter) throws Exception {
        return As.user(user, () -> As.boundary(NoteLists.class).list(filter, PageRequest.first(50)).items());
    }

    private static List<UUID> ids(String user, NoteFilter filter) throws Exception {
        return list(user, filter).stream().map(NoteRow::getId).toList();
    }

    private static List<NotedMeeting> meetings(String user) throws Exception {
        return As.user(user, () -> As.boundary(NoteLists.class).meetings(NoteSelection.MINE));
    }

    private static List<CommentRow> comments(String user, PublishedPaper paper) throws Exception {
        return As.user(user, () -> As.boundary(Comments.class).table(paper.version()).rows());
    }

    private static void access(PublishedPaper paper, String change) throws Exception {
        try (Connection db = ((DataSource) new InitialContext().lookup("java:jboss/datasources/HoiVan")).getConnection();
                PreparedStatement statement = db.prepareStatement(change)) {
            statement.setObject(1, paper.item());
            statement.setString(2, "person:" + PublishedPaper.person(AUTHOR));
            statement.executeUpdate();
        }
    }
}
