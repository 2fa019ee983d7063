package vn.hoivan.review;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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

    @PersistenceContext
    private EntityManager em;
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
    @Inject
    private Clock clock;

    MarkedPaper marked(UUID versionId, Set<Layer> layers) {
        PaperVersion version = papers.require(versionId);
        StoredFile file = files.get(version.getFileId());
        return new MarkedPaper(version.getPaper().getTitle(), file.isPdf() ? file.getSha256() : file.getViewSha256(),
                marked(versionId, version.getPaper().getTitle(), layers, 0));
    }

    NotesFile notes(UUID versionId, Set<Layer> layers) {
        PaperVersion version = papers.require(versionId);
        return new NotesFile(NotesFile.FORMAT, version.getPaper().getTitle(), clock.instant(), List.of(notes(version, layers, null)));
    }

    /** The caller's own pack, with the marks of each paper at the place where the pack has it. */
    MarkedPaper pack(UUID meetingId, Set<Layer> layers) {
        PackView pack = ready(meetingId);
        List<MarkedNote> notes = papersIn(pack).flatMap(paper -> marked(paper.versionId(), paper.title(), layers,
                paper.firstPage() - 1).stream()).toList();
        return new MarkedPaper(pack.title(), files.get(pack.fileId()).getSha256(), notes);
    }

    NotesFile packNotes(UUID meetingId, Set<Layer> layers) {
        PackView pack = ready(meetingId);
        return new NotesFile(NotesFile.FORMAT, pack.title(), clock.instant(), papersIn(pack)
                .map(paper -> notes(em.find(PaperVersion.class, paper.versionId()), layers, paper.firstPage())).toList());
    }

    private PackView ready(UUID meetingId) {
        PackView pack = packs.pack(meetingId);
        if (pack.fileId() == null) {
            throw BusinessException.conflict("review.packNotReady");
        }
        return pack;
    }

    private static Stream<PackView.Paper> papersIn(PackView pack) {
        return pack.items().stream().flatMap(item -> item.papers().stream()).filter(paper -> paper.firstPage() != null);
    }

    private NotesFile.Paper notes(PaperVersion version, Set<Layer> layers, Integer firstPage) {
        return new NotesFile.Paper(version.getPaper().getId(), version.getId(), version.getPaper().getTitle(), version.getNumber(),
                firstPage, reading.rows(seen(version.getId(), layers), callers.current().personId()));
    }

    private List<MarkedNote> marked(UUID versionId, String paper, Set<Layer> layers, int pagesBefore) {
        List<PlacedNote> notes = seen(versionId, layers);
        List<Mark> marks = reading.marks(notes);
        return IntStream.range(0, notes.size()).mapToObj(i -> new MarkedNote(marks.get(i).movedBy(pagesBefore), paper,
                notes.get(i).quote().map(Quote::words).map(QuotedWords::exact).orElse(null), notes.get(i).isPlaced())).toList();
    }

    private List<PlacedNote> seen(UUID versionId, Set<Layer> layers) {
        UUID me = callers.current().personId();
        return seen.on(versionId).stream()
                .filter(placed -> layers.contains(placed.note().isOf(me) ? Layer.MINE : Layer.SHARED)).toList();
    }
}
