package vn.hoivan.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import javax.naming.InitialContext;
import javax.sql.DataSource;

import jakarta.validation.ConstraintViolationException;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.hoivan.identity.People;
import vn.hoivan.notifications.Notices;
import vn.hoivan.review.AnnotationKind;
import vn.hoivan.review.AnnotationRow;
import vn.hoivan.review.Annotations;
import vn.hoivan.review.Place;
import vn.hoivan.review.AnnotationReplies;
import vn.hoivan.review.ReplyRow;
import vn.hoivan.review.ShareNotes;
import vn.hoivan.review.WriteAnnotation;
import vn.hoivan.review.WriteReply;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Ids;
import vn.hoivan.shared.PageRequest;

/** Who sees a note, and what they say to it. */
@ExtendWith(ArquillianExtension.class)
class NoteReadersIT {

    private static final String AUTHOR = "daibieu1";
    private static final String FRIEND = "daibieu2";
    private static final String OTHER = "daibieu3";
    private static final String STRANGER = "daibieu7";

    @Test
    void shouldReachTheMembersOfTheMeetingAndNobodyElse() throws Exception {
        PublishedPaper paper = PublishedPaper.readBy(AUTHOR, FRIEND);
        PublishedPaper elsewhere = PublishedPaper.readBy(STRANGER);
        AnnotationRow note = make(AUTHOR, paper, note("cho cả họp", Set.of(), Set.of(), true));
        for (String member : List.of(FRIEND, PublishedPaper.CHAIR, PublishedPaper.SECRETARY)) {
            assertThat(list(member, paper)).as(member).extracting(AnnotationRow::id).containsExactly(note.id());
        }
        assertThat(list(FRIEND, paper).get(0).sharedWithMembers()).as("who else sees it is the author's to know").isFalse();
        assertThatThrownBy(() -> list(STRANGER, paper)).isInstanceOf(BusinessException.class);
        assertThat(list(STRANGER, elsewhere)).isEmpty();
        change(AUTHOR, note, note("cho cả họp", Set.of(), Set.of(), false));
        assertThat(list(FRIEND, paper)).as("taken back").isEmpty();
    }

    @Test
    void shouldNotReachWhoeverMayReadThePaperWithoutTakingPart() throws Exception {
        PublishedPaper paper = PublishedPaper.readBy(AUTHOR);
        sql("update participant set removed = true where meeting_id = ? and person_id = ?", paper.meeting(),
                PublishedPaper.person(PublishedPaper.SECRETARY));
        make(AUTHOR, paper, note("cho người dự họp", Set.of(), Set.of(), true));
        assertThat(list(PublishedPaper.CHAIR, paper)).hasSize(1);
        assertThat(list(PublishedPaper.SECRETARY, paper)).as("may read the paper").isEmpty();
    }

    @Test
    void shouldReadNotesWithReadersAndRepliesInAFewStatements() throws Exception {
        PublishedPaper paper = PublishedPaper.readBy(AUTHOR, FRIEND);
        UUID office = unit(null);
        for (int i = 0; i < 30; i++) {
            AnnotationRow note = make(AUTHOR, paper, note("số " + i, Set.of(PublishedPaper.person(FRIEND)), Set.of(office), true));
            reply(AUTHOR, note, "trả lời " + i);
        }
        assertThat(Statements.fewest(() -> assertThat(list(AUTHOR, paper)).hasSize(30)))
                .as("who calls, the paper, then notes, readers and replies of all at once").isBetween(5L, 29L);
    }

    @Test
    void shouldRefuseReadersThatAreNobody() throws Exception {
        PublishedPaper paper = PublishedPaper.readBy(AUTHOR);
        Set<UUID> nobody = new HashSet<>();
        nobody.add(null);
        assertThatThrownBy(() -> make(AUTHOR, paper, note("", nobody, Set.of(), false))).hasRootCauseInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> share(AUTHOR, paper, new ShareNotes(nobody, null, false, false)))
                .hasRootCauseInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void shouldReachThePeopleOfAUnitAndOfThoseBelowItWhileTheyHaveAPostThere() throws Exception {
        PublishedPaper paper = PublishedPaper.readBy(AUTHOR, FRIEND, OTHER);
        UUID office = unit(null);
        UUID room = unit(office);
        UUID post = post(FRIEND, room);
        AnnotationRow note = make(AUTHOR, paper, note("cho đơn vị", Set.of(), Set.of(office), false));
        assertThat(list(FRIEND, paper)).extracting(AnnotationRow::id).containsExactly(note.id());
        assertThat(list(OTHER, paper)).as("has no post there").isEmpty();
        assertThat(list(AUTHOR, paper).get(0).sharedWithUnits()).extracting(AnnotationRow.Someone::id).containsExactly(office);
        sql("update post set valid_to = ? where id = ?", LocalDate.now().minusDays(2), post);
        assertThat(list(FRIEND, paper)).as("the post has ended").isEmpty();
        assertThatThrownBy(() -> make(AUTHOR, paper, note("", Set.of(), Set.of(UUID.randomUUID()), false))).isInstanceOf(BusinessException.class);
    }

    @Test
    void shouldGiveAndTakeBackAllNotesOfAPaperAtOnce() throws Exception {
        PublishedPaper paper = PublishedPaper.readBy(AUTHOR, FRIEND);
        UUID friend = PublishedPaper.person(FRIEND);
        make(AUTHOR, paper, note("một", Set.of(), Set.of(), false));
        make(AUTHOR, paper, note("hai", Set.of(friend), Set.of(), false));
        make(FRIEND, paper, note("của người khác", Set.of(), Set.of(), false));
        assertThatThrownBy(() -> share(AUTHOR, paper, new ShareNotes(Set.of(PublishedPaper.person(STRANGER)), null, false, false)))
                .isInstanceOf(BusinessException.class);
        long before = told(FRIEND);
        assertThat(share(AUTHOR, paper, new ShareNotes(Set.of(friend), null, false, false))).isEqualTo(1);
        assertThat(list(FRIEND, paper)).hasSize(3);
        assertThat(list(AUTHOR, paper)).as("nobody else's notes are shared along").hasSize(2);
        assertThat(told(FRIEND)).as("they had seen one of them before").isEqualTo(before);
        assertThat(share(AUTHOR, paper, new ShareNotes(Set.of(friend), null, true, true))).isEqualTo(2);
        assertThat(list(FRIEND, paper)).extracting(AnnotationRow::text).containsExactly("của người khác");
        assertThat(share(AUTHOR, paper, new ShareNotes(Set.of(friend), null, false, true))).as("once more").isZero();
        share(AUTHOR, paper, new ShareNotes(Set.of(friend), null, false, false));
        assertThat(told(FRIEND)).as("one notice for both").isEqualTo(before + 1);
    }

    @Test
    void shouldLetWhoeverSeesANoteAnswerItAndTellItsAuthor() throws Exception {
        PublishedPaper paper = PublishedPaper.readBy(AUTHOR, FRIEND, OTHER);
        AnnotationRow note = make(AUTHOR, paper, note("hỏi", Set.of(PublishedPaper.person(FRIEND)), Set.of(), false));
        for (String stranger : List.of(OTHER, STRANGER, "quantri", PublishedPaper.SECRETARY)) {
            assertThatThrownBy(() -> reply(stranger, note, "chen vào")).as(stranger).isInstanceOf(BusinessException.class);
        }
        assertThatThrownBy(() -> reply(FRIEND, note, "  ")).hasRootCauseInstanceOf(ConstraintViolationException.class);
        long before = told(AUTHOR);
        ReplyRow answer = reply(FRIEND, note, "đồng ý");
        assertThat(told(AUTHOR)).isEqualTo(before + 1);
        reply(AUTHOR, note, "cảm ơn");
        assertThat(list(FRIEND, paper)).singleElement().satisfies(seen -> assertThat(seen.replies())
                .extracting(ReplyRow::text, ReplyRow::mine).containsExactly(tuple("đồng ý", true), tuple("cảm ơn", false)));
        assertThatThrownBy(() -> changeReply(AUTHOR, note, answer, "đổi lời người khác")).isInstanceOf(BusinessException.class);
        ReplyRow changed = changeReply(FRIEND, note, answer, "đồng ý một phần");
        assertThatThrownBy(() -> changeReply(FRIEND, note, answer, "bản cũ")).isInstanceOf(BusinessException.class);
        As.user(FRIEND, () -> {
            As.boundary(AnnotationReplies.class).delete(note.id(), changed.id(), changed.version());
            return null;
        });
        assertThat(list(AUTHOR, paper).get(0).replies()).extracting(ReplyRow::text).containsExactly("cảm ơn");
        assertThatThrownBy(() -> changeReply(FRIEND, note, changed, "đã xóa")).isInstanceOf(BusinessException.class);
        change(AUTHOR, list(AUTHOR, paper).get(0), note("hỏi", Set.of(), Set.of(), false));
        assertThatThrownBy(() -> reply(FRIEND, note, "vẫn muốn nói")).as("taken back").isInstanceOf(BusinessException.class);
    }

    @Test
    void shouldBringADeletedNoteBackToItsReadersWithWhatOthersReplied() throws Exception {
        PublishedPaper paper = PublishedPaper.readBy(AUTHOR, FRIEND);
        WriteAnnotation wanted = note("hỏi", Set.of(PublishedPaper.person(FRIEND)), Set.of(), false);
        AnnotationRow note = make(AUTHOR, paper, wanted);
        reply(FRIEND, note, "đồng ý");
        As.user(AUTHOR, () -> {
            As.boundary(Annotations.class).delete(note.id(), null);
            return null;
        });
        assertThat(list(FRIEND, paper)).isEmpty();
        for (String stranger : List.of(FRIEND, STRANGER, "quantri")) {
            assertThatThrownBy(() -> restore(stranger, note, wanted)).as(stranger).isInstanceOf(BusinessException.class);
        }
        assertThatThrownBy(() -> restore(AUTHOR, note, of(AnnotationKind.BOX, Place.ofRect(1, 1, 9, 9), ""))).isInstanceOf(BusinessException.class);
        assertThat(list(AUTHOR, paper)).as("refused, and nothing half done").isEmpty();
        long before = told(FRIEND);
        assertThat(restore(AUTHOR, note, wanted).id()).isEqualTo(note.id());
        assertThat(told(FRIEND)).as("has been told of it before").isEqualTo(before);
        for (String reader : List.of(AUTHOR, FRIEND)) {
            assertThat(list(reader, paper)).singleElement().satisfies(seen ->
                    assertThat(seen.replies()).extracting(ReplyRow::text).containsExactly("đồng ý"));
        }
    }

    @Test
    void shouldTakeArrowsBoxesStampsAndThePressureOfAPenAndRefuseHalfOfThem() throws Exception {
        PublishedPaper paper = PublishedPaper.readBy(AUTHOR);
        make(AUTHOR, paper, of(AnnotationKind.ARROW, Place.ofLine(10, 10, 100, 100), ""));
        make(AUTHOR, paper, of(AnnotationKind.BOX, Place.ofRect(10, 10, 100, 100), ""));
        make(AUTHOR, paper, of(AnnotationKind.STAMP, Place.ofRect(10, 10, 100, 30), "Đồng ý"));
        make(AUTHOR, paper, of(AnnotationKind.INK, Place.ofStrokes(new double[][] {{1, 1, 2, 2}}, new double[][] {{0.25, 1}}), ""));
        assertThat(list(AUTHOR, paper)).hasSize(4);
        assertThat(list(AUTHOR, paper).get(3).geometry().pressures()[0]).containsExactly(0.25, 1);
        for (WriteAnnotation wrong : List.of(of(AnnotationKind.ARROW, Place.ofLine(1, 2, 3), ""), of(AnnotationKind.BOX, Place.ofPoint(1, 2), ""),
                of(AnnotationKind.STAMP, Place.ofRect(1, 1, 2, 2), " "), of(AnnotationKind.STAMP, Place.ofRect(1, 1, 2, 2), "x".repeat(61)),
                of(AnnotationKind.INK, Place.ofStrokes(new double[][] {{1, 1, 2, 2}}, new double[][] {{0.5}}), ""),
                of(AnnotationKind.INK, Place.ofStrokes(new double[][] {{1, 1, 2, 2}}, new double[][] {{0.5, 1}, {1}}), ""),
                of(AnnotationKind.INK, Place.ofStrokes(new double[][] {{1, 1, 2, 2}}, new double[][] {{0.5, 1.5}}), ""))) {
            assertThatThrownBy(() -> make(AUTHOR, paper, wrong)).isInstanceOf(BusinessException.class);
        }
    }

    private static AnnotationRow restore(String user, AnnotationRow note, WriteAnnotation command) throws Exception {
        return As.user(user, () -> As.boundary(Annotations.class).restore(note.id(), command));
    }

    private static WriteAnnotation note(String text, Set<UUID> people, Set<UUID> units, boolean members) {
        return new WriteAnnotation(1, AnnotationKind.NOTE, Place.ofPoint(100, 700), "#FFE066", null, text, null, people, units, members,
                null, false);
    }

    private static WriteAnnotation of(AnnotationKind kind, Place place, String text) {
        return new WriteAnnotation(1, kind, place, "#FFE066", null, text, null, null, null, false, null, false);
    }

    private static List<AnnotationRow> list(String user, PublishedPaper paper) throws Exception {
        return As.user(user, () -> As.boundary(Annotations.class).list(paper.version(), PageRequest.first(50)).items());
    }

    private static AnnotationRow make(String user, PublishedPaper paper, WriteAnnotation command) throws Exception {
        return As.user(user, () -> As.boundary(Annotations.class).make(paper.version(), command));
    }

    private static AnnotationRow change(String user, AnnotationRow note, WriteAnnotation command) throws Exception {
        return As.user(user, () -> As.boundary(Annotations.class).change(note.id(), null, command));
    }

    private static int share(String user, PublishedPaper paper, ShareNotes readers) throws Exception {
        return As.user(user, () -> As.boundary(Annotations.class).share(paper.version(), readers)).changed();
    }

    private static ReplyRow reply(String user, AnnotationRow note, String text) throws Exception {
        return As.user(user, () -> As.boundary(AnnotationReplies.class).add(note.id(), new WriteReply(text)));
    }

    private static ReplyRow changeReply(String user, AnnotationRow note, ReplyRow reply, String text) throws Exception {
        return As.user(user, () -> As.boundary(AnnotationReplies.class).change(note.id(), reply.id(), reply.version(), new WriteReply(text)));
    }

    private static long told(String user) throws Exception {
        return As.user(user, () -> As.boundary(Notices.class).mine(PageRequest.first(1)).total());
    }

    private static UUID unit(UUID parent) throws Exception {
        UUID id = Ids.next();
        sql("insert into unit (id, version, agency_id, parent_id, code, name, sort_key, active) values (?, 0, ?, ?, ?, ?, ?, true)",
                id, As.user(FRIEND, () -> As.boundary(People.class).me().agencyId()), parent, id.toString().substring(24), "Phòng thử", "phong thu");
        return id;
    }

    private static UUID post(String user, UUID unit) throws Exception {
        UUID id = Ids.next();
        sql("insert into post (id, version, person_id, unit_id, title, is_primary, valid_from) values (?, 0, ?, ?, ?, false, ?)",
                id, PublishedPaper.person(user), unit, "Chuyên viên", LocalDate.now().minusDays(9));
        return id;
    }

    private static void sql(String text, Object... values) throws Exception {
        DataSource source = (DataSource) new InitialContext().lookup("java:jboss/datasources/HoiVan");
        try (Connection connection = source.getConnection(); PreparedStatement statement = connection.prepareStatement(text)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
