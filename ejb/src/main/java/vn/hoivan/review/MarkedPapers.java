package vn.hoivan.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import vn.hoivan.files.FileRows;
import vn.hoivan.files.StoredFile;
import vn.hoivan.identity.Callers;
import vn.hoivan.meetings.PackView;
import vn.hoivan.meetings.PaperVersion;
import vn.hoivan.meetings.Publishing;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.worker.ExportAnnotations.Mark;

/** Reads what goes into a copy, in a transaction that ends before the worker begins. */
@ApplicationScoped
@Transactional
class MarkedPapers {

    @Inject
    private ReadPapers papers;
    @Inject
    private SeenNotes seen;
    @Inject
    private AnnotationReading reading;
    @Inject
    private FileRows files;
    @Inject
    private Publishing packs;
    @Inject
    private Callers callers;

    MarkedPaper marked(UUID versionId, Set<Layer> layers) {
        PaperVersion version = papers.require(versionId);
        StoredFile file = files.get(version.getFileId());
        String sha256 = file.isPdf() ? file.getSha256() : file.getViewSha256();
        if (sha256 == null) {
            throw BusinessException.conflict("files.noView");
        }
        return new MarkedPaper(version.getPaper().getTitle(), sha256, marks(versionId, layers, 0));
    }

    /** The caller's own pack, with the marks of each paper at the place where the pack has it. */
    MarkedPaper pack(UUID meetingId, Set<Layer> layers) {
        PackView pack = packs.pack(meetingId);
        if (pack.fileId() == null) {
            throw BusinessException.conflict("review.packNotReady");
        }
        List<Mark> marks = new ArrayList<>();
        pack.items().stream().flatMap(item -> item.papers().stream()).filter(paper -> paper.firstPage() != null)
                .forEach(paper -> marks.addAll(marks(paper.versionId(), layers, paper.firstPage() - 1)));
        return new MarkedPaper(pack.title(), files.get(pack.fileId()).getSha256(), marks);
    }

    private List<Mark> marks(UUID versionId, Set<Layer> layers, int pagesBefore) {
        UUID me = callers.current().personId();
        List<PlacedNote> notes = seen.on(versionId).stream().filter(PlacedNote::isPlaced)
                .filter(placed -> layers.contains(placed.note().isOf(me) ? Layer.MINE : Layer.SHARED)).toList();
        return reading.marks(notes).stream().map(mark -> mark.movedBy(pagesBefore)).toList();
    }
}
