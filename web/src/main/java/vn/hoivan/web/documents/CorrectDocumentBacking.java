package vn.hoivan.web.documents;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

import vn.hoivan.documents.CorrectIncoming;
import vn.hoivan.documents.DocumentType;
import vn.hoivan.documents.IncomingDetail;
import vn.hoivan.documents.IncomingDocuments;
import vn.hoivan.documents.Urgency;
import vn.hoivan.shared.BusinessException;

/** Sets right what was registered. */
@Named
@ViewScoped
public class CorrectDocumentBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private IncomingDocuments documents;
    private UUID id;
    private Integer version;
    private UUID fileId;
    private String reference;
    private LocalDate issuedDate;
    private String issuingAgency;
    private DocumentType type;
    private String subject;
    private String signer;
    private Urgency urgency;
    private LocalDate arrivalDate;
    private Integer copies;
    private boolean paperReceived;
    private boolean confirmDuplicate;
    private Hindrance hindrance = Hindrance.NONE;

    public void load() {
        IncomingDetail document = documents.detail(id);
        version = document.version();
        fileId = document.fileId();
        reference = document.paper().reference();
        issuedDate = document.paper().issuedDate();
        issuingAgency = document.paper().issuingAgency();
        type = document.paper().type();
        subject = document.paper().subject();
        signer = document.paper().signer();
        urgency = document.paper().urgency();
        arrivalDate = document.receipt().arrivalDate();
        copies = document.receipt().copies();
        paperReceived = document.receipt().paperReceived();
    }

    public String save() {
        try {
            documents.correct(id, version, new CorrectIncoming(null, null, reference, issuedDate, issuingAgency, type,
                    subject, signer, urgency, null, arrivalDate, copies, paperReceived, confirmDuplicate));
        } catch (BusinessException refusal) {
            hindrance = Hindrance.of(refusal);
            if (hindrance.stale()) {
                version = documents.detail(id).version();
            }
            throw refusal;
        }
        return "/documents/view.xhtml?faces-redirect=true&id=" + id;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public LocalDate getIssuedDate() {
        return issuedDate;
    }

    public void setIssuedDate(LocalDate issuedDate) {
        this.issuedDate = issuedDate;
    }

    public String getIssuingAgency() {
        return issuingAgency;
    }

    public void setIssuingAgency(String issuingAgency) {
        this.issuingAgency = issuingAgency;
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

    public String getSigner() {
        return signer;
    }

    public void setSigner(String signer) {
        this.signer = signer;
    }

    public Urgency getUrgency() {
        return urgency;
    }

    public void setUrgency(Urgency urgency) {
        this.urgency = urgency;
    }

    public LocalDate getArrivalDate() {
        return arrivalDate;
    }

    public void setArrivalDate(LocalDate arrivalDate) {
        this.arrivalDate = arrivalDate;
    }

    public Integer getCopies() {
        return copies;
    }

    public void setCopies(Integer copies) {
        this.copies = copies;
    }

    public boolean isPaperReceived() {
        return paperReceived;
    }

    public void setPaperReceived(boolean paperReceived) {
        this.paperReceived = paperReceived;
    }

    public boolean isConfirmDuplicate() {
        return confirmDuplicate;
    }

    public void setConfirmDuplicate(boolean confirmDuplicate) {
        this.confirmDuplicate = confirmDuplicate;
    }

    /** What stood in the way of saving. */
    public Hindrance getHindrance() {
        return hindrance;
    }

    public UUID getFileId() {
        return fileId;
    }
}
