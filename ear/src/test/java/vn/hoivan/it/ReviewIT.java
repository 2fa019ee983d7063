package vn.hoivan.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.ejb.EJBAccessException;
import jakarta.validation.ConstraintViolationException;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.hoivan.audit.Audit;
import vn.hoivan.review.AnnotatedCopies;
import vn.hoivan.review.AnnotatedCopy;
import vn.hoivan.review.AnnotationKind;
import vn.hoivan.review.AnnotationRow;
import vn.hoivan.review.Annotations;
import vn.hoivan.review.CopyForm;
import vn.hoivan.review.Layer;
import vn.hoivan.review.Place;
import vn.hoivan.review.QuotedWords;
import vn.hoivan.review.WriteAnnotation;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.PageRequest;
import vn.hoivan.shared.Texts;

@ExtendWith(ArquillianExtension.class)
class ReviewIT {

    private static final String AUTHOR = "daibieu1";
    private static final String FRIEND = "daibieu2";
    private static final String SECRET = "chim hoàng yến trong lồng";
    private static final Place QUAD = Place.ofQuads(new double[] {72.25, 760, 200, 760, 72.25, 745.5, 200, 745.5});

    @Test
    void shouldRefuseNotesToWhoeverMayNotReadThePaper() throws Exception {
        PublishedPaper paper = PublishedPaper.readBy(AUTHOR);
        for (String stranger : List.of(FRIEND, "khach", "quantri", "vanthu.so")) {
            assertThatThrownBy(() -> list(stranger, paper)).isInstanceOf(BusinessException.class);
            assertThatThrownBy(() -> make(stranger, paper, highlight("", Set.of()))).isInstanceOf(BusinessException.class);
        }
        assertThatThrownBy(() -> As.boundary(Annotations.class).list(paper.version(), PageRequest.first(5)))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void shouldKeepAPrivateNoteFromEverybodyElse() throws Exception {
        PublishedPaper paper = PublishedPaper.readBy(AUTHOR, FRIEND);
        AnnotationRow note = make(AUTHOR, paper, highlight(SECRET, Set.of()));
        assertThat(list(AUTHOR, paper)).extracting(AnnotationRow::id).containsExactly(note.id());
        for (String reader : List.of(FRIEND, PublishedPaper.CHAIR, PublishedPaper.SECRETARY)) {
            assertThat(list(reader, paper)).as(reader).isEmpty();
            assertThatThrownBy(() -> change(reader, note, highlight("mine now", Set.of()))).isInstanceOf(BusinessException.class);
            assertThatThrownBy(() -> delete(reader, note)).isInstanceOf(BusinessException.class);
        }
        assertThat(As.user("quantri", () -> As.boundary(Audit.class).all(null, null, PageRequest.first(200)).items().toString()))
                .doesNotContain(SECRET);
    }

    @Test
    void shouldShowASharedNoteToThePersonNamedUntilItIsTakenBack() throws Exception {
        PublishedPaper paper = PublishedPaper.readBy(AUTHOR, FRIEND, "daibieu3");
        UUID friend = PublishedPaper.person(FRIEND);
        AnnotationRow note = make(AUTHOR, paper, highlight("xem giúp", Set.of(friend)));
        assertThat(list(FRIEND, paper)).singleElement().satisfies(seen -> {
            assertThat(seen.mine()).isFalse();
            assertThat(seen.text()).isEqualTo("xem giúp");
        });
        assertThat(list("daibieu3", paper)).isEmpty();
        assertThatThrownBy(() -> change(FRIEND, note, highlight("đổi", Set.of()))).isInstanceOf(BusinessException.class);

        change(AUTHOR, note, highlight("xem giúp", Set.of()));
        assertThat(list(FRIEND, paper)).isEmpty();
    }

    @Test
    void shouldRefuseToShareWithSomebodyWhoMayNotReadThePaper() throws Exception {
        PublishedPaper paper = PublishedPaper.readBy(AUTHOR);
        UUID stranger = PublishedPaper.person(FRIEND);
        assertThatThrownBy(() -> make(AUTHOR, paper, highlight("", Set.of(stranger)))).isInstanceOf(BusinessException.class);
        assertThat(list(AUTHOR, paper)).isEmpty();
    }

    @Test
    void shouldRefuseAStaleChangeAndKeepWhatIsThere() throws Exception {
        PublishedPaper paper = PublishedPaper.readBy(AUTHOR);
        AnnotationRow first = make(AUTHOR, paper, highlight("một", Set.of()));
        AnnotationRow second = change(AUTHOR, first, highlight("hai", Set.of()));
        assertThat(second.version()).isGreaterThan(first.version());
        assertThatThrownBy(() -> change(AUTHOR, first, highlight("ba", Set.of()))).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> delete(AUTHOR, first)).isInstanceOf(BusinessException.class);
        assertThat(list(AUTHOR, paper)).singleElement().extracting(AnnotationRow::text).isEqualTo("hai");
        delete(AUTHOR, second);
        assertThat(list(AUTHOR, paper)).isEmpty();
    }

    @Test
    void shouldRefuseWhatIsNoNote() throws Exception {
        PublishedPaper paper = PublishedPaper.readBy(AUTHOR);
        Place nowhere = Place.ofPoint(1, Double.NaN);
        assertThatThrownBy(() -> make(AUTHOR, paper, note(AnnotationKind.NOTE, nowhere))).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> make(AUTHOR, paper, note(AnnotationKind.INK, QUAD))).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> make(AUTHOR, paper, new WriteAnnotation(0, AnnotationKind.HIGHLIGHT, QUAD, "yellow", null, "", null, null, null, false, null, false)))
                .hasRootCauseInstanceOf(ConstraintViolationException.class);
        assertThat(list(AUTHOR, paper)).isEmpty();
    }

    @Test
    void shouldWriteACopyWithTheMarksAndLeaveTheOriginalAlone() throws Exception {
        PublishedPaper paper = PublishedPaper.readBy(AUTHOR);
        make(AUTHOR, paper, highlight("Đồng ý", Set.of()));
        AnnotatedCopy with = copy(AUTHOR, paper, EnumSet.allOf(Layer.class));
        AnnotatedCopy without = copy(AUTHOR, paper, EnumSet.noneOf(Layer.class));
        try {
            assertThat(Files.size(with.file())).isGreaterThan(Files.size(without.file()));
            assertThat(with.title()).isEqualTo("Tờ trình thử");
        } finally {
            Files.delete(with.file());
            Files.delete(without.file());
        }
    }

    private static WriteAnnotation highlight(String text, Set<UUID> people) {
        return new WriteAnnotation(1, AnnotationKind.HIGHLIGHT, QUAD, "#FFE066", null, text,
                new QuotedWords("Dieu 1", "", ". Muc tieu"), people, null, false, null, false);
    }

    private static WriteAnnotation note(AnnotationKind kind, Place place) {
        return new WriteAnnotation(1, kind, place, "#FFE066", BigDecimal.ONE, "", null, null, null, false, null, false);
    }

    private static List<AnnotationRow> list(String user, PublishedPaper paper) throws Exception {
        return As.user(user, () -> As.boundary(Annotations.class).list(paper.version(), PageRequest.first(50)).items());
    }

    private static AnnotationRow make(String user, PublishedPaper paper, WriteAnnotation command) throws Exception {
        return As.user(user, () -> As.boundary(Annotations.class).make(paper.version(), command));
    }

    private static AnnotationRow change(String user, AnnotationRow note, WriteAnnotation command) throws Exception {
        return As.user(user, () -> As.boundary(Annotations.class).change(note.id(), note.version(), command));
    }

    private static void delete(String user, AnnotationRow note) throws Exception {
        As.user(user, () -> {
            As.boundary(Annotations.class).delete(note.id(), note.version());
            return null;
        });
    }

    private static AnnotatedCopy copy(String user, PublishedPaper paper, Set<Layer> layers) throws Exception {
        return As.user(user, () -> As.boundary(AnnotatedCopies.class).write(paper.version(), layers, CopyForm.PDF, Texts.VIETNAMESE));
    }
}
