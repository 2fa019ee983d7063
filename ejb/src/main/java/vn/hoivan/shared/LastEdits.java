package vn.hoivan.shared;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who changed what last. The audit trail knows; features that keep no note of their own ask it through this. */
public interface LastEdits {

    record Edit(String who, Instant at) {
    }

    Optional<Edit> of(UUID objectId);

    /**
     * Refuses an edit that was made on an older version, and says whose newer one it would undo.
     *
     * @param entity   what is edited
     * @param objectId what its entries in the trail are about
     * @param seen     the version the editor saw; null accepts any
     * @throws BusinessException conflict
     */
    default void requireVersion(BaseEntity entity, UUID objectId, Integer seen) {
        if (seen != null && seen != entity.getVersion()) {
            Optional<Edit> last = of(objectId);
            throw last.isPresent() ? BusinessException.conflict("shared.staleBy", last.get().who(), last.get().at())
                    : BusinessException.conflict("shared.stale");
        }
    }
}
