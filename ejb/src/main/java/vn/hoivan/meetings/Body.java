package vn.hoivan.meetings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;

import vn.hoivan.shared.BaseEntity;
import vn.hoivan.shared.Ids;
import vn.hoivan.shared.Vietnamese;

/** Tập thể quyết định: who meets and decides, and by which rules. Bodies are closed, never deleted. */
@Entity
@Table(name = "body")
public class Body extends BaseEntity {

    public static final int NAME_LENGTH = 200;

    @Column(name = "agency_id", nullable = false)
    private UUID agencyId;
    @Column(nullable = false, length = NAME_LENGTH)
    private String name;
    @Embedded
    private VotingRules rules;
    @Column(nullable = false)
    private boolean active = true;
    @ElementCollection
    @CollectionTable(name = "body_member", joinColumns = @JoinColumn(name = "body_id"))
    @OrderBy("position")
    private List<BodyMember> members = new ArrayList<>();

    protected Body() {
    }

    public Body(UUID agencyId, String name, VotingRules rules) {
        super(Ids.next());
        this.agencyId = agencyId;
        change(name, rules);
    }

    public void change(String newName, VotingRules newRules) {
        name = Vietnamese.line(newName);
        rules = newRules;
    }

    public void consistsOf(Collection<BodyMember> people) {
        members.clear();
        members.addAll(people);
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public Optional<BodyMember> member(UUID person) {
        return members.stream().filter(member -> member.getPersonId().equals(person)).findFirst();
    }

    public Optional<UUID> chair() {
        return members.stream().filter(member -> member.getRole() == ParticipantRole.CHAIR)
                .map(BodyMember::getPersonId).findFirst();
    }

    public UUID getAgencyId() {
        return agencyId;
    }

    public String getName() {
        return name;
    }

    public VotingRules getRules() {
        return rules;
    }

    public boolean isActive() {
        return active;
    }

    public List<BodyMember> getMembers() {
        return Collections.unmodifiableList(members);
    }
}
