package vn.hoivan.documents;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import vn.hoivan.access.Relation;

/** How a person stands to a document. */
@Embeddable
record Party(
        @Enumerated(EnumType.STRING) @Column(nullable = false, length = 20) Relation relation,
        @Column(name = "person_id", nullable = false) UUID personId) {
}
