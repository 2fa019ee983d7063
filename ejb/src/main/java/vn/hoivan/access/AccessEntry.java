package vn.hoivan.access;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** One token that opens one object. */
@Entity
@Table(name = "access_entry")
@IdClass(AccessEntry.Key.class)
public class AccessEntry {

    @Id
    @Column(name = "object_id")
    private UUID objectId;
    @Id
    @Column(length = 80)
    private String token;

    protected AccessEntry() {
    }

    AccessEntry(UUID objectId, String token) {
        this.objectId = objectId;
        this.token = token;
    }

    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;
        private UUID objectId;
        private String token;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && objectId.equals(that.objectId) && token.equals(that.token);
        }

        @Override
        public int hashCode() {
            return Objects.hash(objectId, token);
        }
    }
}
