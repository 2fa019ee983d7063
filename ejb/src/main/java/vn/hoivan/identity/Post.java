package vn.hoivan.identity;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import vn.hoivan.shared.BaseEntity;
import vn.hoivan.shared.Ids;
import vn.hoivan.shared.Vietnamese;

/** Chức vụ: what a person is in a unit, for a time. The primary one stands beside the name. */
@Entity
public class Post extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id", nullable = false)
    private Person person;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "unit_id", nullable = false)
    private Unit unit;
    @Column(nullable = false, length = 100)
    private String title;
    @Column(name = "is_primary", nullable = false)
    private boolean primary;
    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;

    protected Post() {
    }

    public Post(Person person, Unit unit, String title, boolean primary, LocalDate validFrom) {
        super(Ids.next());
        this.person = person;
        this.unit = unit;
        this.title = Vietnamese.line(title);
        this.primary = primary;
        this.validFrom = validFrom;
    }

    public void end(LocalDate lastDay) {
        validTo = lastDay;
    }

    public Person getPerson() {
        return person;
    }

    public Unit getUnit() {
        return unit;
    }

    public String getTitle() {
        return title;
    }

    public boolean isPrimary() {
        return primary;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public LocalDate getValidTo() {
        return validTo;
    }
}
