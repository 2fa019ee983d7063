package vn.hoivan.web.signing;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

import vn.hoivan.documents.DocumentType;
import vn.hoivan.documents.Urgency;
import vn.hoivan.identity.Agency;
import vn.hoivan.identity.People;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.signing.DraftDetail;
import vn.hoivan.signing.Drafts;
import vn.hoivan.signing.SaveDraft;
import vn.hoivan.signing.SaveDraft.Destination;

/** A new draft, or one that its author changes. */
@Named
@ViewScoped
public class ComposeBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Drafts drafts;
    @EJB
    private People people;
    private UUID id;
    private UUID conclusionId;
    private UUID incomingDocumentId;
    private Integer version;
    private List<UUID> files;
    private DocumentType type = DocumentType.DECISION;
    private String subject;
    private String notation;
    private Urgency urgency = Urgency.NORMAL;
    private int copies = 1;
    private UUID reviewer;
    private UUID signer;
    private List<UUID> agencies = new ArrayList<>();
    private String others;

    public void load() {
        if (id == null) {
            return;
        }
        DraftDetail draft = drafts.detail(id);
        version = draft.version();
        conclusionId = draft.conclusionId();
        incomingDocumentId = draft.incomingDocumentId();
        type = draft.type();
        subject = draft.subject();
        notation = draft.notation();
        urgency = draft.urgency();
        copies = draft.copies();
        reviewer = draft.reviewer();
        signer = draft.signer();
        agencies = draft.recipients().stream().map(r -> r.agency()).filter(Objects::nonNull).toList();
        others = String.join("\n", draft.recipients().stream().filter(r -> r.agency() == null)
                .map(r -> r.email() == null ? r.name() : r.email()).toList());
    }

    public String save() {
        UUID file = files == null || files.isEmpty() ? null : files.get(files.size() - 1);
        SaveDraft command = new SaveDraft(conclusionId, incomingDocumentId, type, subject, notation, urgency, copies, file,
                reviewer, signer, recipients());
        if (id == null) {
            id = drafts.create(command);
        } else {
            drafts.change(id, version, command);
        }
        return "/signing/draft.xhtml?faces-redirect=true&id=" + id;
    }

    private List<Destination> recipients() {
        List<Destination> all = new ArrayList<>();
        agencies.forEach(agency -> all.add(new Destination(agency, null, null)));
        Stream.of((others == null ? "" : others).split("\\R")).map(String::strip).filter(line -> !line.isEmpty())
                .forEach(line -> all.add(line.contains("@") ? new Destination(null, null, line)
                        : new Destination(null, line, null)));
        if (all.size() > 200) {
            throw BusinessException.invalid("others", "signing.draft.recipientUnknown");
        }
        return all;
    }

    public List<Agency> getKnownAgencies() {
        UUID own = people.me().agencyId();
        return people.agencies(null, 200).stream().filter(agency -> !agency.getId().equals(own)).toList();
    }

    /** Types an agency drafts: not copies, not acts of the legislature. */
    public List<DocumentType> getTypes() {
        return Stream.of(DocumentType.values()).filter(each -> !each.copy() && !each.normative()).toList();
    }

    public Urgency[] getUrgencies() {
        return Urgency.values();
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public UUID getConclusionId() {
        return conclusionId;
    }

    public void setConclusionId(UUID conclusionId) {
        this.conclusionId = conclusionId;
    }

    public UUID getIncomingDocumentId() {
        return incomingDocumentId;
    }

    public void setIncomingDocumentId(UUID incomingDocumentId) {
        this.incomingDocumentId = incomingDocumentId;
    }

    public List<UUID> getFiles() {
        return files;
    }

    public void setFiles(List<UUID> files) {
        this.files = files;
    }

    public DocumentType getType() {
        return type;
    }

    public void setType(DocumentType type) {
        this.type = type;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getNotation() {
        return notation;
    }

    public void setNotation(String notation) {
        this.notation = notation;
    }

    public Urgency getUrgency() {
        return urgency;
    }

    public void setUrgency(Urgency urgency) {
        this.urgency = urgency;
    }

    public int getCopies() {
        return copies;
    }

    public void setCopies(int copies) {
        this.copies = copies;
    }

    public UUID getReviewer() {
        return reviewer;
    }

    public void setReviewer(UUID reviewer) {
        this.reviewer = reviewer;
    }

    public UUID getSigner() {
        return signer;
    }

    public void setSigner(UUID signer) {
        this.signer = signer;
    }

    public List<UUID> getAgencies() {
        return agencies;
    }

    public void setAgencies(List<UUID> agencies) {
        this.agencies = agencies;
    }

    public String getOthers() {
        return others;
    }

    public void setOthers(String others) {
        this.others = others;
    }
}
