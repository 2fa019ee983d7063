package vn.hoivan.identity;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import vn.hoivan.shared.BaseEntity;
import vn.hoivan.shared.Ids;
import vn.hoivan.shared.Vietnamese;

/** Cơ quan, tổ chức: of this system (internal) or known as a correspondent only. Agencies are closed, never deleted. */
@Entity
public class Agency extends BaseEntity {

    @Column(nullable = false, length = 35)
    private String code;
    @Column(nullable = false, length = 200)
    private String name;
    @Column(name = "sort_key", nullable = false, length = 600)
    private String sortKey;
    @Column(nullable = false, length = 30)
    private String abbreviation;
    @Column(nullable = false, length = 100)
    private String place;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private Agency parent;
    @Column(nullable = false)
    private boolean internal;
    @Column(length = 200)
    private String email;
    @Column(name = "seal_diameter_mm", nullable = false)
    private int sealDiameterMm;
    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;

    protected Agency() {
    }

    /**
     * @param code         agency identifier (Decision 20/2020/QĐ-TTg)
     * @param abbreviation the issuer's part of a notation: UBND
     * @param place        địa danh, as it stands before the date of a document
     */
    public Agency(String code, String name, String abbreviation, String place, boolean internal, LocalDate validFrom) {
        super(Ids.next());
        this.code = code;
        this.abbreviation = abbreviation;
        this.place = place;
        this.internal = internal;
        this.sealDiameterMm = 36;
        this.validFrom = validFrom;
        this.name = Vietnamese.line(name);
        this.sortKey = Vietnamese.sortKey(this.name);
    }

    void change(String newCode, String newName, String newAbbreviation, String newPlace) {
        code = Vietnamese.line(newCode);
        name = Vietnamese.line(newName);
        sortKey = Vietnamese.sortKey(name);
        abbreviation = Vietnamese.line(newAbbreviation);
        place = Vietnamese.line(newPlace);
    }

    void isValid(LocalDate from, LocalDate to) {
        validFrom = from;
        validTo = to;
    }

    public void belongsTo(Agency newParent) {
        parent = newParent;
    }

    /** @param millimetres the diameter of the seal as it is stamped (Decree 30 Appendix I, II.8) */
    public void sealMeasures(int millimetres) {
        sealDiameterMm = millimetres;
    }

    public void reachableAt(String address) {
        email = address;
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

    public String getAbbreviation() {
        return abbreviation;
    }

    public String getPlace() {
        return place;
    }

    public Agency getParent() {
        return parent;
    }

    public boolean isInternal() {
        return internal;
    }

    public String getEmail() {
        return email;
    }

    public int getSealDiameterMm() {
        return sealDiameterMm;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public LocalDate getValidTo() {
        return validTo;
    }
}
