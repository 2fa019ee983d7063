package vn.hoivan.identity;

import java.util.Locale;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import vn.hoivan.shared.BaseEntity;
import vn.hoivan.shared.Ids;
import vn.hoivan.shared.Vietnamese;

/** Somebody who works for an agency or is invited by it. People are made inactive, never deleted. */
@Entity
public class Person extends BaseEntity {

    public static final int NAME_LENGTH = 100;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "agency_id", nullable = false)
    private Agency agency;
    @Column(nullable = false, length = NAME_LENGTH)
    private String name;
    @Column(name = "sort_key", nullable = false, length = 400)
    private String sortKey;
    @Column(length = 200)
    private String email;
    @Column(length = 30)
    private String phone;
    @Column(nullable = false, length = 5)
    private String locale = "vi";
    @Column(nullable = false)
    private boolean active = true;

    protected Person() {
    }

    public Person(Agency agency, String name, String email) {
        super(Ids.next());
        this.agency = agency;
        this.name = Vietnamese.line(name);
        this.sortKey = Vietnamese.nameSortKey(this.name);
        this.email = Vietnamese.line(email);
    }

    public void change(String newName, String newEmail, String newPhone) {
        name = Vietnamese.line(newName);
        sortKey = Vietnamese.nameSortKey(name);
        email = Vietnamese.line(newEmail);
        phone = Vietnamese.line(newPhone);
    }

    public void speaks(Locale language) {
        locale = language.getLanguage();
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public Agency getAgency() {
        return agency;
    }

    public String getName() {
        return name;
    }

    public String getSortKey() {
        return sortKey;
    }

    public String getEmail() {
        return email;
    }

    public String getPhone() {
        return phone;
    }

    public Locale getLocale() {
        return Locale.forLanguageTag(locale);
    }

    public boolean isActive() {
        return active;
    }
}
