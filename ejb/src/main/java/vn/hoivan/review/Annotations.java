package vn.hoivan.review;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import vn.hoivan.files.FileRows;
import vn.hoivan.identity.Callers;
import vn.hoivan.identity.Role;
import vn.hoivan.meetings.PaperVersion;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Page;
import vn.hoivan.shared.PageRequest;

/** The boundary to notes: readers make, change and share their own, and see what others have shared with them. */
@Stateless
@RolesAllowed(Role.Names.USER)
public class Annotations {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private ReadPapers papers;
    @Inject
    private SeenNotes seen;
    @Inject
    private CarriedNotes carried;
    @Inject
    private AnnotationReading reading;
    @Inject
    private AnnotationTrail trail;
    @Inject
    private FileRows files;
    @Inject
    private Callers callers;
    @Inject
    private Clock clock;

    public PaperVersionFacts paper(UUID versionId) {
        PaperVersion version = papers.require(versionId);
        return new PaperVersionFacts(version.getId(), version.getPaper().getId(), version.getPaper().getTitle(), version.getNumber(),
                version.getFileId(), files.get(version.getFileId()).getPages(),
                version.getPaper().getItem().getMeeting().getId(), version.getPaper().getItem().getId(), papers.versions(version));
    }

    /** The caller's own notes and those shared with them, in reading order. */
    public Page<AnnotationRow> list(UUID versionId, @NotNull PageRequest page) {
        papers.require(versionId);
        Page<PlacedNote> notes = seen.on(versionId, page);
        return new Page<>(notes.total(), reading.rows(notes.items(), callers.current().personId()));
    }

    public AnnotationRow make(UUID versionId, @Valid @NotNull WriteAnnotation command) {
        PaperVersion version = papers.require(versionId);
        requirePage(version, command);
        requireReaders(version, command.people());
        Annotation note = new Annotation(versionId, callers.current().personId(), command, clock.instant());
        em.persist(note);
        em.flush();
        carried.follow(note.getId(), version);
        trail.made(note, version);
        return reading.row(new PlacedNote(note, null), note.getAuthorId());
    }

    /**
     * Changes the caller's own note: what it says everywhere, where it lies on the version that the command names.
     *
     * @throws BusinessException not found, forbidden where it is another's; invalid; conflict where it was changed since
     */
    public AnnotationRow change(UUID id, Integer version, @Valid @NotNull WriteAnnotation command) {
        Annotation note = own(id);
        PaperVersion paper = papers.require(command.paperVersionId() == null ? note.getPaperVersionId() : command.paperVersionId());
        note.requireVersion(version);
        requirePage(paper, command);
        Set<UUID> before = note.getSharedWith();
        requireReaders(paper, command.people().stream().filter(person -> !before.contains(person)).toList());
        command.requireKind(note.getKind());
        PlacedNote placed = carried.put(note, paper, command);
        Set<UUID> added = note.change(command, clock.instant());
        em.flush();
        trail.changed(note, paper, before, added);
        return reading.row(placed, note.getAuthorId());
    }

    public void delete(UUID id, Integer version) {
        Annotation note = own(id);
        PaperVersion paper = em.find(PaperVersion.class, note.getPaperVersionId());
        note.requireVersion(version);
        Set<UUID> before = note.getSharedWith();
        note.delete(clock.instant());
        trail.deleted(note, paper, before);
    }

    private Annotation own(UUID id) {
        Annotation note = em.find(Annotation.class, id);
        UUID me = callers.current().personId();
        if (note == null || !note.isSeenBy(me)) {
            throw BusinessException.notFound();
        }
        if (!note.isOf(me)) {
            throw BusinessException.forbidden();
        }
        return note;
    }

    private void requirePage(PaperVersion version, WriteAnnotation command) {
        Integer pages = files.get(version.getFileId()).getPages();
        if (pages != null && command.page() > pages) {
            throw BusinessException.invalid("page", "review.page", pages);
        }
    }

    private void requireReaders(PaperVersion version, Iterable<UUID> people) {
        for (UUID person : people) {
            if (!papers.mayRead(version, person)) {
                throw BusinessException.invalid("sharedWith", "review.notAReader", reading.name(person));
            }
        }
    }
}
