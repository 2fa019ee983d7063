package vn.hoivan.shared;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** Identity and version, nothing more. The version guards against two people saving the same thing. */
@MappedSuperclass
public abstract class BaseEntity {

    @Id
    private UUID id;

    @Version
    @Column(nullable = false)
    private int version;

    protected BaseEntity() {
    }

    protected BaseEntity(UUID id) {
        this.id = id;
    }

    public UUID getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    /**
     * Refuses an edit that was made on an older version.
     *
     * @param expected the version the editor saw; null accepts any
     * @throws BusinessException conflict
     */
    public void requireVersion(Integer expected) {
        if (expected != null && expected != version) {
            throw BusinessException.conflict("shared.stale");
        }
    }

    /** Identifiers are unique over all kinds; asked by method, because the other may be a proxy that is not loaded yet. */
    @Override
    public boolean equals(Object other) {
        return other instanceof BaseEntity that && getId().equals(that.getId());
    }

    @Override
    public int hashCode() {
        return getId().hashCode();
    }
}
