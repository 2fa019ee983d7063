package vn.hoivan.web.signing;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

import vn.hoivan.access.Action;
import vn.hoivan.audit.Audit;
import vn.hoivan.files.PaperFiles;
import vn.hoivan.shared.Texts;
import vn.hoivan.signing.DraftDetail;
import vn.hoivan.signing.DraftState;
import vn.hoivan.signing.Drafts;
import vn.hoivan.signing.KeyFacts;
import vn.hoivan.signing.Signatures;
import vn.hoivan.signing.SigningKeys;
import vn.hoivan.signing.SigningProgress;
import vn.hoivan.web.shared.TimelineEntry;

/** One draft, and the next step of it. */
@Named
@ViewScoped
public class DraftBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Drafts drafts;
    @EJB
    private Signatures signatures;
    @EJB
    private SigningKeys keys;
    @EJB
    private PaperFiles files;
    @EJB
    private Audit audit;
    private UUID id;
    private transient DraftDetail draft;
    private transient SigningProgress progress;
    private int version;
    private String reason;
    private String passphrase;

    public void load() {
        draft = drafts.detail(id);
        version = draft.version();
    }

    public String submit() {
        drafts.submit(id, version);
        return again();
    }

    public String approve() {
        drafts.approve(id, version);
        return again();
    }

    public String giveBack() {
        drafts.giveBack(id, version, reason);
        return again();
    }

    public String cancel() {
        drafts.cancel(id, version, reason);
        return again();
    }

    public String sign() {
        signatures.beginToSign(id, version, takePassphrase());
        return again();
    }

    public String seal() {
        signatures.beginToSeal(id, version, takePassphrase());
        return again();
    }

    public String issue() {
        drafts.issue(id, version);
        return again();
    }

    /** @return how far signing has come; where nothing goes on, why the last try failed */
    public SigningProgress getProgress() {
        if (progress == null) {
            progress = signatures.progress(id);
        }
        return progress;
    }

    /** @return whether a number is kept from a try to sign that did not end */
    public boolean isNumberKept() {
        return getDraft().state() == DraftState.APPROVED && getDraft().number() != null && !getProgress().isRunning();
    }

    /** Who signs sees the exact bytes; of an office file, the view of the PDF that it becomes. */
    public boolean isPdf() {
        return "application/pdf".equals(files.facts(getDraft().fileId()).mediaType());
    }

    public boolean may(String action) {
        return !getProgress().isRunning() && getDraft().may(Action.valueOf(action));
    }

    /** @return days until the certificate that the next step needs expires, where that is soon; else null */
    public Long getExpiring() {
        Optional<KeyFacts> key = may("SIGN") ? keys.mine() : may("SEAL") ? keys.ofAgency() : Optional.empty();
        return key.filter(KeyFacts::isExpiring).map(KeyFacts::daysLeft).orElse(null);
    }

    public List<TimelineEntry> getTimeline() {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return audit.history(id).stream().map(row -> new TimelineEntry(row.at(), row.actorName(),
                Texts.get(locale, "audit." + row.action()),
                row.action().endsWith("returned") || row.action().endsWith("cancelled") ? row.detail() : null, null, "done")).toList();
    }

    public DraftDetail getDraft() {
        if (draft == null) {
            draft = drafts.detail(id);
        }
        return draft;
    }

    private String takePassphrase() {
        String taken = passphrase;
        passphrase = null;
        return taken;
    }

    private String again() {
        return "/signing/draft.xhtml?faces-redirect=true&id=" + id;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getPassphrase() {
        return passphrase;
    }

    public void setPassphrase(String passphrase) {
        this.passphrase = passphrase;
    }
}
