package vn.hoivan.identity;

import java.util.EnumSet;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;

import vn.hoivan.shared.BaseEntity;
import vn.hoivan.shared.Ids;

/** How a person logs in, and with which roles. */
@Entity
public class Account extends BaseEntity {

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id", nullable = false)
    private Person person;
    @Column(name = "user_name", nullable = false, length = 60)
    private String userName;
    @Column(name = "password_hash", nullable = false, length = 200)
    private String passwordHash;
    @Column(name = "must_change_password", nullable = false)
    private boolean mustChangePassword;
    @Column(nullable = false)
    private boolean active = true;
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role", nullable = false, length = 20)
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    protected Account() {
    }

    public Account(Person person, String userName, String passwordHash, boolean mustChangePassword, Set<Role> roles) {
        super(Ids.next());
        this.person = person;
        this.userName = userName;
        this.passwordHash = passwordHash;
        this.mustChangePassword = mustChangePassword;
        this.roles.addAll(roles);
    }

    void changePassword(String newHash, boolean mustChangeAgain) {
        passwordHash = newHash;
        mustChangePassword = mustChangeAgain;
    }

    void grant(Set<Role> newRoles) {
        roles.retainAll(newRoles);
        roles.addAll(newRoles);
    }

    void setActive(boolean active) {
        this.active = active;
    }

    public Person getPerson() {
        return person;
    }

    public String getUserName() {
        return userName;
    }

    String getPasswordHash() {
        return passwordHash;
    }

    public boolean isMustChangePassword() {
        return mustChangePassword;
    }

    public boolean isActive() {
        return active;
    }

    public Set<Role> getRoles() {
        return Set.copyOf(roles);
    }
}
