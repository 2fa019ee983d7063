package vn.hoivan.review;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import vn.hoivan.identity.Callers;
import vn.hoivan.identity.Role;
import vn.hoivan.meetings.EditionRow;
import vn.hoivan.meetings.PackView;
import vn.hoivan.meetings.PaperVersion;
import vn.hoivan.meetings.Publishing;
import vn.hoivan.review.PackChanges.PaperState;
import vn.hoivan.review.VersionChanges.State;
import vn.hoivan.review.VersionChanges.Version;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.worker.VersionComparison;

/** The boundary to what has changed from version to version of a paper. */
@Stateless
@RolesAllowed(Role.Names.USER)
public class Comparisons {

    private static final Jsonb JSON = JsonbBuilder.create();
    private static final VersionComparison NOTHING = new VersionComparison(List.of(), List.of(), List.of(), List.of());

    @PersistenceContext
    private EntityManager em;
    @Inject
    private ReadPapers papers;
    @Inject
    private CarriedNotes carried;
    @Inject
    private Comparing comparing;
    @Inject
    private SeenChanges seen;
    @Inject
    private Publishing packs;
    @Inject
    private Callers callers;

    /**
     * Compared in the background, the first time somebody asks.
     *
     * @param since a version of the same paper; null for the latest older one that the caller has read
     * @throws BusinessException not found; invalid, where the versions are of two papers
     */
    public VersionChanges of(UUID versionId, UUID since) {
        PaperVersion after = papers.require(versionId);
        Optional<PaperVersion> before = since == null ? lastRead(after) : Optional.of(papers.require(since));
        if (before.isEmpty() || before.get().equals(after)) {
            return changes(State.NOTHING, null, after, NOTHING);
        }
        if (!before.get().getPaper().equals(after.getPaper())) {
            throw BusinessException.invalid("since", "review.otherPaper");
        }
        return compared(before.get(), after, carried.find(before.get().getId(), versionId)).seen(seen.has(versionId, PaperState.CHANGED));
    }

    /** What is different in the caller's own pack against what they have read of it in earlier editions. */
    public PackChanges ofPack(UUID meetingId) {
        PackView pack = packs.pack(meetingId);
        List<PackView.Paper> shown = pack.items().stream().flatMap(item -> item.papers().stream()).toList();
        Map<UUID, PaperVersion> versions = versions(shown.stream().map(PackView.Paper::versionId).collect(Collectors.toSet()));
        List<ReadVersion> read = read(meetingId);
        Integer since = lastRead(packs.editions(meetingId), pack.edition(), read);
        Map<UUID, PaperVersion> befores = befores(versions.values(), read);
        Map<UUID, VersionChanges> changes = compared(shown.stream().filter(paper -> paper.fileId() != null)
                .map(paper -> versions.get(paper.versionId())).filter(version -> befores.containsKey(version.getId())).toList(), befores);
        Map<UUID, Set<PaperState>> said = seen.of(versions.keySet());
        List<PackChanges.Paper> rows = shown.stream().map(paper -> {
            PaperVersion version = versions.get(paper.versionId());
            boolean isNew = since != null && version.getNumber() == 1 && version.getPublishedIn() > since
                    && read.stream().noneMatch(one -> one.version().equals(version));
            return row(paper, Optional.ofNullable(befores.get(version.getId())), isNew, changes.get(version.getId()))
                    .seen(said.getOrDefault(version.getId(), Set.of()));
        }).toList();
        boolean waiting = rows.stream().anyMatch(row -> row.pages() == null);
        return new PackChanges(pack.edition(), since, waiting ? State.WAITING : State.READY, rows);
    }

    /**
     * The caller has seen what became of a paper: from then on no device of theirs counts it among what is new. Nobody
     * else is told, and no line of the trail says it.
     *
     * @throws BusinessException not found
     */
    public void see(UUID versionId, @Valid @NotNull SeeChange command) {
        seen.say(papers.requireKnown(versionId).getId(), command.state());
    }

    /** A version the caller has read, and when they last did. */
    private record ReadVersion(PaperVersion version, Instant readAt) {
    }

    /** @return the edition before the present one that the caller was last reading in; null where there is none */
    private static Integer lastRead(List<EditionRow> editions, int present, List<ReadVersion> read) {
        return read.stream().flatMap(one -> editions.stream().filter(edition -> !edition.publishedAt().isAfter(one.readAt()))
                .map(EditionRow::number).max(Comparator.naturalOrder()).stream())
                .filter(edition -> edition < present).max(Comparator.naturalOrder()).orElse(null);
    }

    /** @return by the version that is shown now, the latest older one of the same paper that was read */
    private static Map<UUID, PaperVersion> befores(Collection<PaperVersion> shown, List<ReadVersion> read) {
        Map<UUID, PaperVersion> befores = new HashMap<>();
        for (PaperVersion version : shown) {
            read.stream().map(ReadVersion::version)
                    .filter(one -> one.getPaper().equals(version.getPaper()) && one.getNumber() < version.getNumber())
                    .max(Comparator.comparing(PaperVersion::getNumber)).ifPresent(before -> befores.put(version.getId(), before));
        }
        return befores;
    }

    /** @param changes against what was read; null where nothing older was */
    private static PackChanges.Paper row(PackView.Paper paper, Optional<PaperVersion> before, boolean isNew, VersionChanges changes) {
        if (paper.fileId() == null) {
            return row(paper, PaperState.REMOVED, before, NOTHING);
        }
        if (changes == null) {
            return row(paper, isNew ? PaperState.NEW : PaperState.SAME, before, NOTHING);
        }
        if (changes.state() == State.WAITING) {
            return row(paper, PaperState.CHANGED, before, null);
        }
        VersionComparison difference = new VersionComparison(changes.pages(), changes.removed(), changes.changes(), List.of());
        boolean same = changes.state() == State.READY && count(difference) == 0;
        return row(paper, same ? PaperState.SAME : PaperState.CHANGED, before, difference);
    }

    private static PackChanges.Paper row(PackView.Paper paper, PaperState state, Optional<PaperVersion> before,
            VersionComparison difference) {
        return new PackChanges.Paper(paper.id(), paper.versionId(), paper.title(), state, before.map(PaperVersion::getId).orElse(null),
                difference == null ? null : difference.pages(), difference == null ? List.of() : difference.removed(),
                difference == null ? 0 : count(difference), false);
    }

    private static int count(VersionComparison difference) {
        return difference.removed().size()
                + (int) difference.pages().stream().filter(page -> page.state() != VersionComparison.PageState.SAME).count();
    }

    /** Those of all papers at once; what was never compared is asked for. */
    private Map<UUID, VersionChanges> compared(List<PaperVersion> versions, Map<UUID, PaperVersion> befores) {
        Map<UUID, UUID> wanted = versions.stream().collect(Collectors.toMap(PaperVersion::getId, version -> befores.get(version.getId()).getId()));
        Map<UUID, Comparison> known = carried.compared(wanted).stream().collect(Collectors.toMap(Comparison::getAfterId, Function.identity()));
        return versions.stream().collect(Collectors.toMap(PaperVersion::getId,
                version -> compared(befores.get(version.getId()), version, Optional.ofNullable(known.get(version.getId())))));
    }

    private VersionChanges compared(PaperVersion before, PaperVersion after, Optional<Comparison> comparison) {
        if (comparison.isEmpty()) {
            comparing.ask(before.getId(), after.getId());
            return changes(State.WAITING, before, after, NOTHING);
        }
        if (comparison.get().getDifference() != null) {
            return changes(State.READY, before, after, JSON.fromJson(comparison.get().getDifference(), VersionComparison.class));
        }
        boolean failed = comparison.get().getState() == Comparison.State.FAILED;
        return changes(failed ? State.FAILED : State.WAITING, before, after, NOTHING);
    }

    private static VersionChanges changes(State state, PaperVersion before, PaperVersion after, VersionComparison difference) {
        return new VersionChanges(state, before == null ? null : version(before), version(after), difference.pages(),
                difference.removed(), difference.changes(), false);
    }

    private static Version version(PaperVersion version) {
        return new Version(version.getId(), version.getNumber());
    }

    private Map<UUID, PaperVersion> versions(Set<UUID> ids) {
        return ids.isEmpty() ? Map.of() : em.createQuery("select v from PaperVersion v where v.id in :ids", PaperVersion.class)
                .setParameter("ids", ids).getResultStream().collect(Collectors.toMap(PaperVersion::getId, Function.identity()));
    }

    private Optional<PaperVersion> lastRead(PaperVersion version) {
        return em.createQuery("""
                select v from PaperVersion v, ReadingPlace r where r.paperVersionId = v.id and r.personId = :me
                and v.paper = :paper and v.number < :number order by v.number desc""", PaperVersion.class)
                .setParameter("me", callers.current().personId()).setParameter("paper", version.getPaper())
                .setParameter("number", version.getNumber()).setMaxResults(1).getResultStream().findFirst();
    }

    private List<ReadVersion> read(UUID meetingId) {
        return em.createQuery("""
                select v, r.readAt from PaperVersion v join fetch v.paper, ReadingPlace r
                where r.paperVersionId = v.id and r.personId = :me and v.paper.item.meeting.id = :meeting""", Object[].class)
                .setParameter("me", callers.current().personId()).setParameter("meeting", meetingId)
                .getResultStream().map(row -> new ReadVersion((PaperVersion) row[0], (Instant) row[1])).toList();
    }
}
