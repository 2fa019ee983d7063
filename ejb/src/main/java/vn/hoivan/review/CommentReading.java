package vn.hoivan.review;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import vn.hoivan.identity.Callers;
import vn.hoivan.meetings.PaperVersion;

/** Reads the comment table, in a transaction that ends before a file is made of it. */
@ApplicationScoped
@Transactional
class CommentReading {

    @Inject
    private ReadPapers papers;
    @Inject
    private SeenNotes seen;
    @Inject
    private AnnotationReading reading;
    @Inject
    private Callers callers;

    CommentTable table(UUID versionId) {
        PaperVersion version = papers.require(versionId);
        List<PlacedNote> shared = seen.on(versionId).stream().filter(placed -> placed.note().isShared()).toList();
        return new CommentTable(versionId, version.getPaper().getTitle(), version.getNumber(),
                version.getPaper().getItem().getMeeting().getId(), version.getPaper().getItem().getMeeting().getTitle(),
                reading.rows(shared, callers.current().personId()).stream().map(CommentReading::row).toList());
    }

    private static CommentRow row(AnnotationRow note) {
        return new CommentRow(note.id(), note.page(), note.kind(), note.quote() == null ? null : note.quote().exact(), note.author(),
                note.text(), note.replies().stream().map(reply -> new CommentRow.Answer(reply.author(), reply.text(), reply.createdAt())).toList(),
                note.createdAt());
    }
}
