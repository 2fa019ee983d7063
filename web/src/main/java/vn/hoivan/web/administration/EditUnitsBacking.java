package vn.hoivan.web.administration;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

import vn.hoivan.identity.DefineUnit;
import vn.hoivan.identity.UnitRow;
import vn.hoivan.identity.Units;

/** The units of the agency. */
@Named
@ViewScoped
public class EditUnitsBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Units units;
    private UUID editing;
    private int version;
    private String code;
    private String name;
    private UUID parent;

    public void edit(UnitRow row) {
        editing = row.id();
        version = row.version();
        code = row.code();
        name = row.name();
        parent = row.parentId();
    }

    public void save() {
        DefineUnit command = new DefineUnit(code, name, parent);
        Saving.save(() -> {
            if (editing == null) {
                units.add(command);
            } else {
                units.change(editing, version, command);
            }
        }, () -> getRows().stream().filter(row -> row.id().equals(editing)).findFirst().orElseThrow().version(),
                newest -> version = newest);
        clear();
    }

    public void clear() {
        editing = null;
        code = null;
        name = null;
        parent = null;
    }

    public void close(UnitRow row) {
        units.close(row.id());
    }

    public void reopen(UnitRow row) {
        units.reopen(row.id());
    }

    /** Under which a unit may stand. */
    public List<UnitRow> getParents() {
        return getRows().stream().filter(row -> row.active() && !row.id().equals(editing)).toList();
    }

    public List<UnitRow> getRows() {
        return units.list();
    }

    public UUID getEditing() {
        return editing;
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

    public UUID getParent() {
        return parent;
    }

    public void setParent(UUID parent) {
        this.parent = parent;
    }
}
