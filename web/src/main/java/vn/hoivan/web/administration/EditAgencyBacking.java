package vn.hoivan.web.administration;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

import vn.hoivan.identity.Agencies;
import vn.hoivan.identity.AgencyRow;
import vn.hoivan.identity.DefineAgency;
import vn.hoivan.identity.OneTimePassword;
import vn.hoivan.shared.PageRequest;

/** One agency of the directory: the own one, a correspondent, or one that shall work with this system. */
@Named
@ViewScoped
public class EditAgencyBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 1000;

    @EJB
    private Agencies agencies;
    private int version;
    private boolean editable = true;
    private transient OneTimePassword password;
    private UUID id;
    private String code;
    private String name;
    private String abbreviation;
    private String place;
    private UUID parent;
    private String email;
    private Integer sealDiameterMm = 36;
    private LocalDate validFrom;
    private LocalDate validTo;
    private boolean internal;
    private String administrator;
    private String userName;

    public void load() {
        if (id == null) {
            validFrom = agencies.today();
        } else {
            show(agencies.get(id));
        }
    }

    public void save() {
        DefineAgency command = new DefineAgency(code, name, abbreviation, place, parent, email, sealDiameterMm, validFrom,
                validTo);
        if (id == null && internal) {
            password = agencies.found(command, administrator, userName);
            show(agencies.find(code, PageRequest.first(MOST)).items().stream().filter(row -> row.code().equals(code.strip()))
                    .findFirst().orElseThrow());
            Saving.done("administration_saved");
        } else {
            Saving.save(() -> show(id == null ? agencies.add(command) : agencies.change(id, version, command)),
                    () -> agencies.get(id).version(), newest -> version = newest);
        }
    }

    private void show(AgencyRow row) {
        id = row.id();
        version = row.version();
        code = row.code();
        name = row.name();
        abbreviation = row.abbreviation();
        place = row.place();
        parent = row.parentId();
        email = row.email();
        sealDiameterMm = row.sealDiameterMm();
        validFrom = row.validFrom();
        validTo = row.validTo();
        internal = row.internal();
        editable = row.editable();
    }

    /** Those that may stand above. */
    public List<AgencyRow> getParents() {
        return agencies.find(null, PageRequest.first(MOST)).items().stream().filter(row -> !row.id().equals(id)).toList();
    }

    public boolean isEditable() {
        return editable;
    }

    /** Only in the answer to the request that made it. */
    public OneTimePassword getPassword() {
        return password;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAbbreviation() {
        return abbreviation;
    }

    public void setAbbreviation(String abbreviation) {
        this.abbreviation = abbreviation;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public UUID getParent() {
        return parent;
    }

    public void setParent(UUID parent) {
        this.parent = parent;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public Integer getSealDiameterMm() {
        return sealDiameterMm;
    }

    public void setSealDiameterMm(Integer sealDiameterMm) {
        this.sealDiameterMm = sealDiameterMm;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(LocalDate validTo) {
        this.validTo = validTo;
    }

    public boolean isInternal() {
        return internal;
    }

    public void setInternal(boolean internal) {
        this.internal = internal;
    }

    public String getAdministrator() {
        return administrator;
    }

    public void setAdministrator(String administrator) {
        this.administrator = administrator;
    }

    public String getUserName() {
        return userName;
    }

    public void setUserName(String userName) {
        this.userName = userName;
    }
}
