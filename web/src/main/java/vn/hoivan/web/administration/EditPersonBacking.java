package vn.hoivan.web.administration;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

import vn.hoivan.identity.AccountRow;
import vn.hoivan.identity.Accounts;
import vn.hoivan.identity.AppointPost;
import vn.hoivan.identity.DefinePerson;
import vn.hoivan.identity.OneTimePassword;
import vn.hoivan.identity.PostRow;
import vn.hoivan.identity.Role;
import vn.hoivan.identity.UnitRow;
import vn.hoivan.identity.Units;
import vn.hoivan.shared.Texts;
import vn.hoivan.web.shared.Labels;

/** One person: name, post, account, roles. */
@Named
@ViewScoped
public class EditPersonBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Accounts accounts;
    @EJB
    private Units units;
    private UUID id;
    private int version;
    private String name;
    private String email;
    private String phone;
    private UUID unit;
    private String post;
    private String userName;
    private String[] roles = {Role.OFFICER.name()};
    private boolean active;
    private long sessions;
    private long tokens;
    private UUID postUnit;
    private String postTitle;
    private LocalDate postFrom;
    private transient OneTimePassword password;

    public void load() {
        if (id != null) {
            show(accounts.get(id));
        }
    }

    public void save() {
        Set<Role> chosen = EnumSet.noneOf(Role.class);
        Stream.of(roles).map(Role::valueOf).forEach(chosen::add);
        DefinePerson command = new DefinePerson(name, email, phone, unit, post, userName, chosen);
        if (id == null) {
            password = accounts.engage(command);
            id = password.personId();
            load();
            Saving.done("administration_saved");
        } else {
            Saving.save(() -> show(accounts.change(id, version, command)), () -> accounts.get(id).version(),
                    newest -> version = newest);
        }
    }

    public void resetPassword() {
        password = accounts.resetPassword(id);
        load();
    }

    public void endSessions() {
        accounts.endSessions(id);
        load();
        Saving.done("person_ended");
    }

    public void revokeTokens() {
        accounts.revokeTokens(id);
        load();
        Saving.done("person_revoked");
    }

    public void appoint() {
        accounts.appoint(id, new AppointPost(postUnit, postTitle, postFrom));
        postTitle = null;
        Saving.done("administration_saved");
    }

    public void endPost(PostRow row) {
        accounts.endPost(row.id());
        Saving.done("administration_saved");
    }

    public List<PostRow> getPosts() {
        return accounts.posts(id);
    }

    /** What a role is called, and what it is for. */
    public String roleLabel(Role role) {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return Texts.of(locale, role) + ": " + Labels.get(locale, "login_demo_for_" + role.name());
    }

    public void close() {
        accounts.setActive(id, false);
        load();
    }

    public void open() {
        accounts.setActive(id, true);
        load();
    }

    private void show(AccountRow row) {
        version = row.version();
        name = row.name();
        email = row.email();
        phone = row.phone();
        unit = row.unitId();
        post = row.post();
        userName = row.userName();
        roles = row.roles().stream().map(Role::name).toArray(String[]::new);
        active = row.active();
        sessions = row.sessions();
        tokens = row.tokens();
    }

    public List<UnitRow> getUnits() {
        return units.list().stream().filter(UnitRow::active).toList();
    }

    public Role[] getAllRoles() {
        return Role.values();
    }

    /** Only in the answer to the request that made it. */
    public OneTimePassword getPassword() {
        return password;
    }

    public boolean isActive() {
        return id != null && active;
    }

    public boolean isClosed() {
        return id != null && !active;
    }

    public long getSessions() {
        return sessions;
    }

    public long getTokens() {
        return tokens;
    }

    public UUID getPostUnit() {
        return postUnit;
    }

    public void setPostUnit(UUID postUnit) {
        this.postUnit = postUnit;
    }

    public String getPostTitle() {
        return postTitle;
    }

    public void setPostTitle(String postTitle) {
        this.postTitle = postTitle;
    }

    public LocalDate getPostFrom() {
        return postFrom;
    }

    public void setPostFrom(LocalDate postFrom) {
        this.postFrom = postFrom;
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

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public UUID getUnit() {
        return unit;
    }

    public void setUnit(UUID unit) {
        this.unit = unit;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public String getUserName() {
        return userName;
    }

    public void setUserName(String userName) {
        this.userName = userName;
    }

    public String[] getRoles() {
        return roles;
    }

    public void setRoles(String[] roles) {
        this.roles = roles;
    }
}
