package vn.hoivan.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.hoivan.files.FileContent;
import vn.hoivan.files.FileFacts;
import vn.hoivan.files.PaperFiles;
import vn.hoivan.meetings.PackState;
import vn.hoivan.meetings.PackView;
import vn.hoivan.meetings.Publishing;
import vn.hoivan.review.AnnotatedCopies;
import vn.hoivan.review.AnnotatedCopy;
import vn.hoivan.review.AnnotationKind;
import vn.hoivan.review.AnnotationReplies;
import vn.hoivan.review.AnnotationRow;
import vn.hoivan.review.CopyForm;
import vn.hoivan.review.Layer;
import vn.hoivan.review.NotesFile;
import vn.hoivan.review.WriteReply;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Texts;

@ExtendWith(ArquillianExtension.class)
class NoteCopiesIT {

    private static final String AUTHOR = "daibieu1";
    private static final String FRIEND = "daibieu2";
    private static final Set<Layer> ALL = EnumSet.allOf(Layer.class);

    @Test
    void shouldRefuseEveryFormToWhoeverMayNotReadThePaper() throws Exception {
        PublishedPaper paper = PublishedPaper.readBy(AUTHOR);
        for (CopyForm form : CopyForm.values()) {
            assertThatThrownBy(() -> written(FRIEND, paper, ALL, form)).as("%s", form).isInstanceOf(BusinessException.class);
        }
        assertThatThrownBy(() -> As.user(FRIEND, () -> As.boundary(AnnotatedCopies.class).packNotes(paper.meeting(), ALL)))
                .isInstanceOf(BusinessException.class);
    }

    @Test
    void shouldWriteEveryFormOfTheChosenLayersAndNeverTouchTheOriginal() throws Exception {
        PublishedPaper paper = PublishedPaper.readBy(AUTHOR, FRIEND);
        Noted.on(paper, AUTHOR, "riêng của tôi");
        Noted.on(paper, FRIEND, "riêng của bạn");
        AnnotationRow shared = Noted.shared(paper, FRIEND, "gửi cho Đào <xem>", AUTHOR);
        As.user(AUTHOR, () -> As.boundary(AnnotationReplies.class).add(shared.id(), new WriteReply("đã rõ")));
        String before = sha256(paper);
        for (CopyForm form : CopyForm.values()) {
            written(AUTHOR, paper, ALL, form);
        }
        String xfdf = written(AUTHOR, paper, ALL, CopyForm.XFDF);
        assertThat(xfdf).contains("riêng của tôi", "gửi cho Đào &lt;xem", "<highlight ", "Tờ trình thử.pdf",
                "inreplyto=\"" + shared.id() + "\"", "đã rõ").doesNotContain("riêng của bạn");
        assertThat(written(AUTHOR, paper, EnumSet.of(Layer.MINE), CopyForm.XFDF)).contains("riêng của tôi").doesNotContain("gửi cho Đào");
        assertThat(written(AUTHOR, paper, EnumSet.of(Layer.SHARED), CopyForm.XFDF)).contains("gửi cho Đào").doesNotContain("riêng của tôi");
        assertThat(notes(AUTHOR, paper).papers()).singleElement().satisfies(of -> {
            assertThat(of.paperVersionId()).isEqualTo(paper.version());
            assertThat(of.firstPage()).isNull();
            assertThat(of.notes()).extracting(AnnotationRow::text).containsExactlyInAnyOrder("riêng của tôi", "gửi cho Đào <xem>");
        });
        assertThat(sha256(paper)).isEqualTo(before);
    }

    @Test
    void shouldMakeMarksPartOfThePage() throws Exception {
        PublishedPaper paper = PublishedPaper.readBy(AUTHOR);
        Noted.with(paper.version(), AUTHOR, AnnotationKind.TEXT_BOX, "Đã sửa", Set.of());
        String annotated = written(AUTHOR, paper, ALL, CopyForm.PDF);
        String bare = written(AUTHOR, paper, Set.of(), CopyForm.FLAT);
        assertThat(written(AUTHOR, paper, ALL, CopyForm.FLAT)).startsWith("%PDF-").isNotEqualTo(annotated)
                .hasSizeGreaterThan(bare.length());
    }

    @Test
    void shouldTellBehindTheLastPageWhatThePagesOfACopyCannotShow() throws Exception {
        PublishedPaper paper = PublishedPaper.readBy(AUTHOR);
        Noted.with(paper.version(), AUTHOR, AnnotationKind.HIGHLIGHT, null, Set.of());
        assertThat(pages(paper, CopyForm.FLAT)).isEqualTo(2);
        Noted.on(paper, AUTHOR, "đề nghị làm rõ");
        assertThat(pages(paper, CopyForm.FLAT)).isEqualTo(3);
        assertThat(pages(paper, CopyForm.PDF)).isEqualTo(2);
    }

    @Test
    void shouldWriteThePacksNotesAtItsOwnPages() throws Exception {
        Plan plan = Plan.drafted().published(false);
        Eventually.that(() -> {
            assertThat(pack(plan).state()).isEqualTo(PackState.READY);
            return null;
        });
        PackView.Paper second = pack(plan).items().get(1).papers().get(0);
        Noted.with(second.versionId(), Plan.MEMBER, AnnotationKind.HIGHLIGHT, "trong bộ tài liệu", Set.of());
        AnnotatedCopy xfdf = As.user(Plan.MEMBER, () -> As.boundary(AnnotatedCopies.class).writePack(plan.meeting(), ALL, CopyForm.XFDF, Texts.VIETNAMESE));
        assertThat(text(xfdf)).contains("page=\"" + (second.firstPage() - 1) + "\"", "trong bộ tài liệu");
        NotesFile notes = As.user(Plan.MEMBER, () -> As.boundary(AnnotatedCopies.class).packNotes(plan.meeting(), ALL));
        assertThat(notes.papers()).hasSize(2);
        assertThat(notes.papers().get(1).firstPage()).isEqualTo(second.firstPage());
        assertThat(notes.papers().get(1).notes()).singleElement().extracting(AnnotationRow::page).isEqualTo(1);
    }

    private static PackView pack(Plan plan) throws Exception {
        return As.user(Plan.MEMBER, () -> As.boundary(Publishing.class).pack(plan.meeting()));
    }

    private static String written(String user, PublishedPaper paper, Set<Layer> layers, CopyForm form) throws Exception {
        return form == CopyForm.JSON ? notes(user, paper).toString()
                : text(As.user(user, () -> As.boundary(AnnotatedCopies.class).write(paper.version(), layers, form, Texts.VIETNAMESE)));
    }

    private static NotesFile notes(String user, PublishedPaper paper) throws Exception {
        return As.user(user, () -> As.boundary(AnnotatedCopies.class).notes(paper.version(), ALL));
    }

    private static String text(AnnotatedCopy copy) throws Exception {
        try {
            return new String(Files.readAllBytes(copy.file()), copy.form() == CopyForm.XFDF ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        } finally {
            Files.delete(copy.file());
        }
    }

    /** As a new upload of the copy has them. */
    private static int pages(PublishedPaper paper, CopyForm form) throws Exception {
        AnnotatedCopy copy = As.user(AUTHOR, () -> As.boundary(AnnotatedCopies.class).write(paper.version(), ALL, form, Texts.VIETNAMESE));
        try (InputStream content = Files.newInputStream(copy.file())) {
            UUID file = As.user(AUTHOR, () -> As.boundary(PaperFiles.class).receive(content, "ban-sao.pdf").id());
            Eventually.that(() -> assertThat(facts(file).pages()).isNotNull());
            return facts(file).pages();
        } finally {
            Files.delete(copy.file());
        }
    }

    private static FileFacts facts(UUID file) throws Exception {
        return As.user(AUTHOR, () -> As.boundary(PaperFiles.class).facts(file));
    }

    private static String sha256(PublishedPaper paper) throws Exception {
        FileContent original = As.user(PublishedPaper.SECRETARY, () -> As.boundary(PaperFiles.class).content(paper.file()));
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(original.path())));
    }
}
