package vn.hoivan.web.administration;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

import vn.hoivan.meetings.Bodies;
import vn.hoivan.meetings.BodyRow;
import vn.hoivan.meetings.DefineBody;
import vn.hoivan.meetings.MajorityBase;
import vn.hoivan.meetings.ParticipantRole;
import vn.hoivan.meetings.VotingRules;
import vn.hoivan.meetings.VotingRulesRow;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.web.shared.Labels;

/** One body: who belongs to it, and how it decides. */
@Named
@ViewScoped
public class EditBodyBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int EXAMPLE = 9;

    @EJB
    private Bodies bodies;
    private UUID id;
    private int version;
    private String name;
    private boolean active = true;
    private final List<BodyMemberForm> members = new ArrayList<>();
    private UUID newMember;
    private int quorumNumerator = 2;
    private int quorumDenominator = 3;
    private int majorityNumerator = 1;
    private int majorityDenominator = 2;
    private MajorityBase majorityBase = MajorityBase.MEMBERS;
    private boolean chairBreaksTie = true;
    private boolean substitutesVote;
    private String source;

    public void load() {
        if (id != null) {
            show(bodies.get(id));
        }
    }

    public void save() {
        DefineBody command = new DefineBody(name, rules(), members.stream().map(BodyMemberForm::command).toList(), active);
        Saving.save(() -> show(id == null ? bodies.add(command) : bodies.change(id, version, command)),
                () -> bodies.get(id).version(), newest -> version = newest);
    }

    public void addMember() {
        if (newMember == null) {
            throw BusinessException.invalid("newMember", "shared.required");
        }
        if (members.stream().anyMatch(member -> member.getPerson().equals(newMember))) {
            throw BusinessException.invalid("newMember", "meetings.body.twice");
        }
        members.add(new BodyMemberForm(newMember, members.isEmpty() ? ParticipantRole.CHAIR : ParticipantRole.MEMBER, true));
        newMember = null;
    }

    public void remove(BodyMemberForm member) {
        members.remove(member);
    }

    public void moveUp(BodyMemberForm member) {
        int at = members.indexOf(member);
        if (at > 0) {
            Collections.swap(members, at, at - 1);
        }
    }

    /** What the rules come to, for as many as vote now. */
    public String getExplanation() {
        int voters = (int) members.stream().filter(member -> member.command().votes()).count();
        int all = voters == 0 ? EXAMPLE : voters;
        VotingRules rules = new VotingRules(quorumNumerator, quorumDenominator, majorityNumerator, majorityDenominator,
                majorityBase, chairBreaksTie, substitutesVote, source);
        int quorum = rules.quorumOf(all);
        int base = majorityBase == MajorityBase.MEMBERS ? all : quorum;
        return say(majorityBase == MajorityBase.MEMBERS ? "body_explained_members" : "body_explained_present", all, quorum,
                rules.majorityOf(base)) + " " + say(chairBreaksTie ? "body_explained_chair" : "body_explained_noChair")
                + " " + say(substitutesVote ? "body_explained_substitutes" : "body_explained_noSubstitutes");
    }

    private static String say(String key, Object... arguments) {
        return Labels.get(FacesContext.getCurrentInstance().getViewRoot().getLocale(), key, arguments);
    }

    private VotingRulesRow rules() {
        return new VotingRulesRow(quorumNumerator, quorumDenominator, majorityNumerator, majorityDenominator, majorityBase,
                chairBreaksTie, substitutesVote, source);
    }

    private void show(BodyRow row) {
        id = row.id();
        version = row.version();
        name = row.name();
        active = row.active();
        members.clear();
        row.members().forEach(member -> members.add(new BodyMemberForm(member.person(), member.role(), member.votes())));
        VotingRulesRow rules = row.rules();
        quorumNumerator = rules.quorumNumerator();
        quorumDenominator = rules.quorumDenominator();
        majorityNumerator = rules.majorityNumerator();
        majorityDenominator = rules.majorityDenominator();
        majorityBase = rules.majorityBase();
        chairBreaksTie = rules.chairBreaksTie();
        substitutesVote = rules.substitutesVote();
        source = rules.source();
    }

    public ParticipantRole[] getAllRoles() {
        return ParticipantRole.values();
    }

    public MajorityBase[] getAllBases() {
        return MajorityBase.values();
    }

    public List<BodyMemberForm> getMembers() {
        return members;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public UUID getNewMember() {
        return newMember;
    }

    public void setNewMember(UUID newMember) {
        this.newMember = newMember;
    }

    public int getQuorumNumerator() {
        return quorumNumerator;
    }

    public void setQuorumNumerator(int quorumNumerator) {
        this.quorumNumerator = quorumNumerator;
    }

    public int getQuorumDenominator() {
        return quorumDenominator;
    }

    public void setQuorumDenominator(int quorumDenominator) {
        this.quorumDenominator = quorumDenominator;
    }

    public int getMajorityNumerator() {
        return majorityNumerator;
    }

    public void setMajorityNumerator(int majorityNumerator) {
        this.majorityNumerator = majorityNumerator;
    }

    public int getMajorityDenominator() {
        return majorityDenominator;
    }

    public void setMajorityDenominator(int majorityDenominator) {
        this.majorityDenominator = majorityDenominator;
    }

    public MajorityBase getMajorityBase() {
        return majorityBase;
    }

    public void setMajorityBase(MajorityBase majorityBase) {
        this.majorityBase = majorityBase;
    }

    public boolean isChairBreaksTie() {
        return chairBreaksTie;
    }

    public void setChairBreaksTie(boolean chairBreaksTie) {
        this.chairBreaksTie = chairBreaksTie;
    }

    public boolean isSubstitutesVote() {
        return substitutesVote;
    }

    public void setSubstitutesVote(boolean substitutesVote) {
        this.substitutesVote = substitutesVote;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
