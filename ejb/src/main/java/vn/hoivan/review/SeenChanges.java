package vn.hoivan.review;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import vn.hoivan.identity.Callers;
import vn.hoivan.review.PackChanges.PaperState;
import vn.hoivan.shared.Ids;

/** What the caller has said to have seen of what became of papers, on any of their devices. */
@ApplicationScoped
class SeenChanges {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Callers callers;

    /** Said twice, also at once from two devices, it is said. */
    void say(UUID versionId, PaperState state) {
        em.createNativeQuery("""
                insert into seen_change (id, version, person_id, paper_version_id, state)
                values (:id, 0, :me, :paperVersion, :state) on conflict do nothing""")
                .setParameter("id", Ids.next()).setParameter("me", callers.current().personId())
                .setParameter("paperVersion", versionId).setParameter("state", state.name()).executeUpdate();
    }

    /** @return for the versions of which the caller has said anything */
    Map<UUID, Set<PaperState>> of(Collection<UUID> versions) {
        return versions.isEmpty() ? Map.of() : em.createQuery(
                "select s from SeenChange s where s.personId = :me and s.paperVersionId in :versions", SeenChange.class)
                .setParameter("me", callers.current().personId()).setParameter("versions", versions).getResultStream()
                .collect(Collectors.groupingBy(SeenChange::paperVersionId,
                        Collectors.mapping(SeenChange::state, Collectors.toCollection(() -> EnumSet.noneOf(PaperState.class)))));
    }

    boolean has(UUID versionId, PaperState state) {
        return of(Set.of(versionId)).getOrDefault(versionId, Set.of()).contains(state);
    }
}
