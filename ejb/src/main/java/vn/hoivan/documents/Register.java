package vn.hoivan.documents;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;

import vn.hoivan.shared.BaseEntity;
import vn.hoivan.shared.Ids;
import vn.hoivan.shared.Vietnamese;

/**
 * Sổ đăng ký: one sequence of numbers a year, beginning with 1 on 1 January (Decree 30/2020/NĐ-CP, art. 15 and 22).
 * The agency's general register of each direction comes into being with its first document; registers of their own for
 * some types of outgoing documents are the administrator's.
 */
@Entity
public class Register extends BaseEntity {

    /** Code of the register that takes everything without one of its own. */
    public static final String GENERAL = "CHUNG";

    @Column(name = "agency_id", nullable = false)
    private UUID agencyId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Direction direction;
    @Column(nullable = false, length = 30)
    private String code;
    @Column(nullable = false, length = 200)
    private String name;
    @Column(nullable = false)
    private boolean active = true;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "register_type", joinColumns = @JoinColumn(name = "register_id"))
    @Column(name = "type", nullable = false, length = 30)
    @Enumerated(EnumType.STRING)
    private Set<DocumentType> types = EnumSet.noneOf(DocumentType.class);

    protected Register() {
    }

    public Register(UUID agencyId, Direction direction, String code, String name) {
        super(Ids.next());
        this.agencyId = agencyId;
        this.direction = direction;
        this.code = code;
        this.name = Vietnamese.line(name);
    }

    void change(String newName, Set<DocumentType> newTypes, boolean stillUsed) {
        name = Vietnamese.line(newName);
        types.retainAll(newTypes);
        types.addAll(newTypes);
        active = stillUsed;
    }

    public boolean isGeneral() {
        return GENERAL.equals(code);
    }

    /** The types that take their numbers here; none for a general register, which takes all that no other does. */
    public Set<DocumentType> getTypes() {
        return Set.copyOf(types);
    }

    public UUID getAgencyId() {
        return agencyId;
    }

    public Direction getDirection() {
        return direction;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public boolean isActive() {
        return active;
    }
}
