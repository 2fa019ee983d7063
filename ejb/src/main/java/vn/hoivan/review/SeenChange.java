package vn.hoivan.review;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import vn.hoivan.review.PackChanges.PaperState;
import vn.hoivan.shared.BaseEntity;

/** What one reader has said to have seen: that a version is new to them, differs from the one they had read, or is gone. */
@Entity
@Table(name = "seen_change")
class SeenChange extends BaseEntity {

    @Column(name = "person_id", nullable = false)
    private UUID personId;
    @Column(name = "paper_version_id", nullable = false)
    private UUID paperVersionId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private PaperState state;

    protected SeenChange() {
    }

    UUID paperVersionId() {
        return paperVersionId;
    }

    PaperState state() {
        return state;
    }
}
