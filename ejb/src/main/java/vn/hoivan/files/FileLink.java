package vn.hoivan.files;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A file belongs to an object: whoever may open the object may open the file. */
@Entity
@Table(name = "file_link")
@IdClass(FileLink.Key.class)
class FileLink {

    @Id
    @Column(name = "file_id")
    private UUID fileId;
    @Id
    @Column(name = "object_id")
    private UUID objectId;

    protected FileLink() {
    }

    FileLink(UUID fileId, UUID objectId) {
        this.fileId = fileId;
        this.objectId = objectId;
    }

    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;
        private UUID fileId;
        private UUID objectId;

        protected Key() {
        }

        Key(UUID fileId, UUID objectId) {
            this.fileId = fileId;
            this.objectId = objectId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && fileId.equals(that.fileId) && objectId.equals(that.objectId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(fileId, objectId);
        }
    }
}
