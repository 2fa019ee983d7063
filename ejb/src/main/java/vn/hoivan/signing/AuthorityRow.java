package vn.hoivan.signing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Where the demo authority's material lies. */
@Entity
@Table(name = "demo_authority")
class AuthorityRow {

    static final int ONLY = 1;

    @Id
    private int id;
    @Column(nullable = false)
    private byte[] material;

    protected AuthorityRow() {
    }

    AuthorityRow(byte[] material) {
        this.id = ONLY;
        this.material = material.clone();
    }

    void replace(byte[] changed) {
        material = changed.clone();
    }

    byte[] getMaterial() {
        return material.clone();
    }
}
