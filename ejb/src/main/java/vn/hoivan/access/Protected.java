package vn.hoivan.access;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** An object that {@link Rules} decide about. */
public interface Protected {

    ObjectKind kind();

    UUID getId();

    /** The agency whose roles count for it. */
    UUID agencyId();

    /** Who stands how to it; people (ids) of any agency. */
    Map<Relation, Set<UUID>> parties();
}
