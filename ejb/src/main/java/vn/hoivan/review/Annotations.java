package vn.hoivan.review;

import java.time.Clock;
import java.util.HashSet;
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
import vn.hoivan.identity.UnitMembers;
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
    private Audience audience;
    @Inject
    private UnitMembers units;
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
        command.requireSense();
        requireReaders(version, command.people(), command.units());
        Annotation note = new Annotation(versionId, callers.current().personId(), command, clock.instant());
        em.persist(note);
        em.flush();
        carried.follow(note.getId(), version);
        trail.made(note, version, audience.of(note, version));
        return reading.row(new PlacedNote(note, null), note.getAuthorId());
    }

    /**
     * Changes the caller's own note: what it says everywhere, where it lies on the version that the command names.
     *
     * @throws BusinessException not found, forbidden where it is another's; invalid; conflict where it was changed since
     */
    public AnnotationRow change(UUID id, Integer version, @Valid @NotNull WriteAnnotation command) {
        Annotation note = own(id);
        note.requireVersion(version);
        PaperVersion paper = papers.require(versionOf(command, note));
        Set<UUID> before = audience.of(note, paper);
        PlacedNote placed = write(note, paper, command);
        trail.changed(note, paper, before, audience.of(note, paper));
        return reading.row(placed, note.getAuthorId());
    }

    /**
     * Takes the deletion of the caller's own note back and makes it as the command has it. What others replied is there again.
     *
     * @throws BusinessException not found, where it is another's too; invalid
     */
    public AnnotationRow restore(UUID id, @Valid @NotNull WriteAnnotation command) {
        Annotation note = em.find(Annotation.class, id);
        if (note == null || !note.isOf(callers.current().personId())) {
            throw BusinessException.notFound();
        }
        PaperVersion paper = papers.require(versionOf(command, note));
        note.restore();
        PlacedNote placed = write(note, paper, command);
        carried.resume(note, em.find(PaperVersion.class, note.getPaperVersionId()));
        trail.restored(paper, audience.of(note, paper));
        return reading.row(placed, note.getAuthorId());
    }

    private static UUID versionOf(WriteAnnotation command, Annotation note) {
        return command.paperVersionId() == null ? note.getPaperVersionId() : command.paperVersionId();
    }

    private PlacedNote write(Annotation note, PaperVersion paper, WriteAnnotation command) {
        requirePage(paper, command);
        command.requireKind(note.getKind());
        command.requireSense();
        requireReaders(paper, without(command.people(), note.getSharedWith()), without(command.units(), note.getSharedWithUnits()));
        PlacedNote placed = carried.put(note, paper, command);
        note.change(command, clock.instant());
        em.flush();
        return placed;
    }

    /**
     * Adds readers to all of the caller's notes on a version, or takes them away.
     *
     * @throws BusinessException not found; invalid at {@code people} or {@code units}
     */
    public SharedNotes share(UUID versionId, @Valid @NotNull ShareNotes command) {
        PaperVersion version = papers.require(versionId);
        if (!command.take()) {
            requireReaders(version, command.people(), command.units());
        }
        UUID me = callers.current().personId();
        List<Annotation> mine = seen.on(versionId).stream().map(PlacedNote::note).filter(note -> note.isOf(me)).toList();
        Set<UUID> before = audience.of(mine, version);
        int changed = 0;
        for (Annotation note : mine) {
            changed += note.add(command, clock.instant()) ? 1 : 0;
        }
        em.flush();
        if (changed > 0) {
            trail.shared(version, changed, before, audience.of(mine, version));
        }
        return new SharedNotes(changed);
    }

    public void delete(UUID id, Integer version) {
        Annotation note = own(id);
        PaperVersion paper = em.find(PaperVersion.class, note.getPaperVersionId());
        note.requireVersion(version);
        Set<UUID> before = audience.of(note, paper);
        note.delete(clock.instant());
        trail.deleted(note, paper, before);
    }

    private Annotation own(UUID id) {
        Annotation note = seen.require(id);
        if (!note.isOf(callers.current().personId())) {
            papers.require(note.getPaperVersionId());
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

    /** Units are not asked person by person: whoever of them may not read the paper does not see its notes. */
    private void requireReaders(PaperVersion version, Set<UUID> people, Set<UUID> unitIds) {
        without(people, papers.readers(version, people)).stream().findFirst().ifPresent(person -> {
            throw BusinessException.invalid("sharedWith", "review.notAReader", reading.name(person));
        });
        if (units.names(unitIds).size() < unitIds.size()) {
            throw BusinessException.invalid("sharedWithUnits", "review.noUnit");
        }
    }

    private static Set<UUID> without(Set<UUID> all, Set<UUID> some) {
        Set<UUID> rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
