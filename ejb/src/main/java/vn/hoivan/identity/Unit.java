package vn.hoivan.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import vn.hoivan.shared.BaseEntity;
import vn.hoivan.shared.Ids;
import vn.hoivan.shared.Vietnamese;

/** Đơn vị (phòng, ban) of an agency. */
@Entity
public class Unit extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "agency_id", nullable = false)
    private Agency agency;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private Unit parent;
    @Column(nullable = false, length = 30)
    private String code;
    @Column(nullable = false, length = 200)
    private String name;
    @Column(name = "sort_key", nullable = false, length = 600)
    private String sortKey;
    @Column(nullable = false)
    private boolean active = true;

    protected Unit() {
    }

    /** @param code the unit's part of a notation: VP, KGVX; unique in the agency */
    public Unit(Agency agency, Unit parent, String code, String name) {
        super(Ids.next());
        this.agency = agency;
        this.parent = parent;
        this.code = Vietnamese.line(code);
        this.name = Vietnamese.line(name);
        this.sortKey = Vietnamese.sortKey(this.name);
    }

    void change(String newCode, String newName, Unit newParent) {
        code = Vietnamese.line(newCode);
        name = Vietnamese.line(newName);
        sortKey = Vietnamese.sortKey(name);
        parent = newParent;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public Agency getAgency() {
        return agency;
    }

    public Unit getParent() {
        return parent;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public String getSortKey() {
        return sortKey;
    }

    public boolean isActive() {
        return active;
    }
}
