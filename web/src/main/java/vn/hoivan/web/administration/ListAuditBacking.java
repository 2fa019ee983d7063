package vn.hoivan.web.administration;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import vn.hoivan.audit.Audit;
import vn.hoivan.audit.AuditRow;
import vn.hoivan.identity.Role;
import vn.hoivan.shared.Texts;
import vn.hoivan.web.shared.LazyRows;

/** The audit trail of the agency. */
@Named
@ViewScoped
public class ListAuditBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Set<String> ROLES_IN_DETAIL = Set.of("identity.engaged", "identity.changed");

    @EJB
    private Audit audit;
    @Inject
    private transient Clock clock;
    private String text;
    private LocalDate since;
    private LazyRows<AuditRow> rows;

    @PostConstruct
    void open() {
        show();
    }

    public void show() {
        Instant from = since == null ? null : since.atStartOfDay(clock.getZone()).toInstant();
        rows = new LazyRows<>(page -> audit.all(from, text, page), AuditRow::seq);
    }

    /** What was done, in words. */
    public String deed(AuditRow row) {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return Texts.get(locale, "audit." + row.action());
    }

    /** Roles, which are kept by their names, in words. */
    public String detail(AuditRow row) {
        if (!ROLES_IN_DETAIL.contains(row.action()) || row.detail() == null) {
            return row.detail();
        }
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return Arrays.stream(Role.values()).filter(role -> row.detail().contains(role.name()))
                .map(role -> Texts.of(locale, role)).collect(Collectors.joining(", "));
    }

    public LazyRows<AuditRow> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public LocalDate getSince() {
        return since;
    }

    public void setSince(LocalDate since) {
        this.since = since;
    }
}
