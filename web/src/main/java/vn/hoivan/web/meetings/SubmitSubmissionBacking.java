package vn.hoivan.web.meetings;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

import vn.hoivan.meetings.CreateSubmission;
import vn.hoivan.meetings.MeetingChoice;
import vn.hoivan.meetings.SubmissionDetail;
import vn.hoivan.meetings.Submissions;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Ids;

/** Writes a submission and proposes it; shows one to whoever may see it. */
@Named
@ViewScoped
public class SubmitSubmissionBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Submissions submissions;
    private String id;
    private String document;
    private transient SubmissionDetail submission;
    private String title;
    private String summary;
    private List<UUID> files = new ArrayList<>();
    private UUID meeting;
    private String reason;
    private Integer version;

    public void load() {
        if (id != null) {
            SubmissionDetail found = getSubmission();
            title = found.getTitle();
            summary = found.getSummary();
            meeting = found.getMeetingId();
            version = found.getVersion();
            files = new ArrayList<>(found.getFiles().stream().map(SubmissionDetail.File::getFileId).toList());
        }
    }

    public SubmissionDetail getSubmission() {
        if (submission == null && id != null) {
            submission = submissions.get(Ids.parse(id));
        }
        return submission;
    }

    public boolean isEditable() {
        return id == null || getSubmission().isEditable();
    }

    public String save() {
        store();
        return "/meetings/submit.xhtml?faces-redirect=true&id=" + id;
    }

    public String propose() {
        store();
        submissions.propose(Ids.parse(id), meeting);
        return "/meetings/submissions.xhtml?faces-redirect=true";
    }

    public String giveBack() {
        submissions.giveBack(Ids.parse(id), reason);
        return "/meetings/submissions.xhtml?faces-redirect=true";
    }

    public String withdraw() {
        submissions.withdraw(Ids.parse(id));
        return "/meetings/submit.xhtml?faces-redirect=true&id=" + id;
    }

    private void store() {
        CreateSubmission command = new CreateSubmission(document == null ? null : Ids.parse(document), title, summary, files);
        if (id == null) {
            id = submissions.create(command).id().toString();
        } else {
            try {
                version = submissions.edit(Ids.parse(id), version, command).version();
            } catch (BusinessException refusal) {
                if (refusal.kind() == BusinessException.Kind.CONFLICT) {
                    version = submissions.get(Ids.parse(id)).getVersion();
                }
                throw refusal;
            }
        }
    }

    public List<MeetingChoice> getMeetings() {
        return submissions.meetings();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(String document) {
        this.document = document;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public List<UUID> getFiles() {
        return files;
    }

    public void setFiles(List<UUID> files) {
        this.files = files == null ? new ArrayList<>() : files;
    }

    public UUID getMeeting() {
        return meeting;
    }

    public void setMeeting(UUID meeting) {
        this.meeting = meeting;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
