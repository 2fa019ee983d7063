package vn.hoivan.review;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import vn.hoivan.files.FileRows;
import vn.hoivan.identity.Callers;
import vn.hoivan.identity.Role;
import vn.hoivan.meetings.PackView;
import vn.hoivan.meetings.PaperVersion;
import vn.hoivan.meetings.Publishing;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Ids;

/**
 * The boundary to where people stopped reading. Each sees their own and nobody else's: it is no record of who has read
 * what, and leaves no line in the trail.
 */
@Stateless
@RolesAllowed(Role.Names.USER)
public class ReadingPlaces {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private ReadPapers papers;
    @Inject
    private Publishing packs;
    @Inject
    private FileRows files;
    @Inject
    private Callers callers;
    @Inject
    private Clock clock;

    /** @return page one, where the caller has not read it yet */
    public ReadingRow get(UUID versionId) {
        papers.require(versionId);
        return of(Set.of(versionId)).stream().findFirst().orElseGet(() -> new ReadingRow(versionId, 1, Set.of(), null));
    }

    /** @throws BusinessException not found; invalid, beyond the last page */
    public ReadingRow keep(UUID versionId, @Valid @NotNull KeepReading command) {
        PaperVersion version = papers.require(versionId);
        Integer pages = files.get(version.getFileId()).getPages();
        if (pages != null && command.page() > pages) {
            throw BusinessException.invalid("page", "review.page", pages);
        }
        UUID me = callers.current().personId();
        ReadingPlace place = locked(me, versionId);
        place.read(command.page(), command.pages().stream().filter(page -> pages == null || page <= pages).toList(), clock.instant());
        em.flush();
        return ReadingRow.of(place);
    }

    /** The papers of the caller's own pack that they have begun. */
    public PackReading ofPack(UUID meetingId) {
        List<ReadingRow> rows = of(packs.pack(meetingId).items().stream().flatMap(item -> item.papers().stream())
                .map(PackView.Paper::versionId).collect(Collectors.toSet()));
        return new PackReading(rows.stream().max(Comparator.comparing(ReadingRow::readAt)).map(ReadingRow::versionId).orElse(null), rows);
    }

    private List<ReadingRow> of(Collection<UUID> versions) {
        return versions.isEmpty() ? List.of() : em.createQuery(
                "select r from ReadingPlace r where r.personId = :me and r.paperVersionId in :versions", ReadingPlace.class)
                .setParameter("me", callers.current().personId()).setParameter("versions", versions)
                .getResultStream().map(ReadingRow::of).toList();
    }

    /** Two devices of one person add to what the other has seen, also where both begin at once. */
    private ReadingPlace locked(UUID me, UUID versionId) {
        em.createNativeQuery("""
                insert into reading_place (id, version, person_id, paper_version_id, page, seen, read_at)
                values (:id, 0, :me, :paperVersion, 1, '', :now) on conflict do nothing""")
                .setParameter("id", Ids.next()).setParameter("me", me).setParameter("paperVersion", versionId)
                .setParameter("now", clock.instant()).executeUpdate();
        return em.createQuery("select r from ReadingPlace r where r.personId = :me and r.paperVersionId = :version", ReadingPlace.class)
                .setParameter("me", me).setParameter("version", versionId).setLockMode(LockModeType.PESSIMISTIC_WRITE).getSingleResult();
    }
}
