package vn.hoivan.web.administration;

import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import vn.hoivan.documents.DefineRegister;
import vn.hoivan.documents.Direction;
import vn.hoivan.documents.DocumentType;
import vn.hoivan.documents.RegisterBooks;
import vn.hoivan.documents.RegisterRow;
import vn.hoivan.shared.BusinessException;

/** One register: its types and where it stands. */
@Named
@ViewScoped
public class EditRegisterBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private RegisterBooks books;
    @Inject
    private transient Clock clock;
    private UUID id;
    private int version;
    private Direction direction = Direction.OUTGOING;
    private boolean general;
    private String code;
    private String name;
    private String[] types = {};
    private Integer nextNumber = 1;
    private boolean active = true;

    public void load() {
        if (id != null) {
            show(row());
        }
    }

    public void save() {
        Set<DocumentType> chosen = EnumSet.noneOf(DocumentType.class);
        Stream.of(types).map(DocumentType::valueOf).forEach(chosen::add);
        DefineRegister command = new DefineRegister(code, name, chosen, nextNumber, active);
        Saving.save(() -> show(id == null ? books.add(command) : books.change(id, version, command)),
                () -> row().version(), newest -> version = newest);
    }

    private RegisterRow row() {
        return books.list(getYear()).stream().filter(row -> row.id().equals(id)).findFirst()
                .orElseThrow(BusinessException::notFound);
    }

    private void show(RegisterRow row) {
        id = row.id();
        version = row.version();
        direction = row.direction();
        general = row.general();
        code = row.code();
        name = row.name();
        types = row.types().stream().map(Enum::name).toArray(String[]::new);
        nextNumber = row.nextNumber();
        active = row.active();
    }

    /** What an office issues: copies have a sequence as any other, laws it does not issue. */
    public List<DocumentType> getAllTypes() {
        return Stream.of(DocumentType.values()).filter(type -> !type.normative()).toList();
    }

    public int getYear() {
        return LocalDate.now(clock).getYear();
    }

    public Direction getDirection() {
        return direction;
    }

    public boolean isGeneral() {
        return general;
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

    public String[] getTypes() {
        return types;
    }

    public void setTypes(String[] types) {
        this.types = types;
    }

    public Integer getNextNumber() {
        return nextNumber;
    }

    public void setNextNumber(Integer nextNumber) {
        this.nextNumber = nextNumber;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
