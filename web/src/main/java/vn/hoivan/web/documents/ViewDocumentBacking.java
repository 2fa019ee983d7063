package vn.hoivan.web.documents;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import vn.hoivan.documents.AcceptArrived;
import vn.hoivan.documents.IncomingDetail;
import vn.hoivan.documents.IncomingDocuments;
import vn.hoivan.documents.IncomingFilter;
import vn.hoivan.documents.IncomingRow;
import vn.hoivan.documents.IncomingState;
import vn.hoivan.identity.People;
import vn.hoivan.routing.AssignmentRow;
import vn.hoivan.routing.AssignmentState;
import vn.hoivan.routing.Assignments;
import vn.hoivan.routing.DirectiveRow;
import vn.hoivan.routing.Directives;
import vn.hoivan.routing.GiveDirective;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.PageRequest;
import vn.hoivan.web.frame.FrameBacking;
import vn.hoivan.web.login.CurrentLogin;
import vn.hoivan.web.shared.Labels;
import vn.hoivan.web.shared.TimelineEntry;

/** One incoming document: its paper, its facts, and the one next step of whoever looks at it. */
@Named
@ViewScoped
public class ViewDocumentBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LIST = 50;
    private static final String DESK = "/index.xhtml?faces-redirect=true";

    @EJB
    private IncomingDocuments documents;
    @EJB
    private Assignments assignments;
    @EJB
    private Directives directives;
    @EJB
    private People people;
    @Inject
    private History history;
    @Inject
    private CurrentLogin login;
    @Inject
    private FrameBacking frame;
    private UUID id;
    private Integer version;
    private transient IncomingDetail document;
    private transient List<AssignmentRow> parts;
    private String text;
    private UUID lead;
    private List<UUID> collaborators = new ArrayList<>();
    private List<UUID> informed = new ArrayList<>();
    private Integer days = 5;
    private String words;
    private boolean paperReceived;
    private boolean confirmDuplicate;
    private Hindrance hindrance = Hindrance.NONE;

    public void load() {
        assignments.seen(id);
        documents.opened(id, login.id());
        version = getDocument().version();
    }

    /** Somebody else has changed the document while it is on the screen. */
    public String read() {
        String subject = getDocument().paper().subject();
        try {
            document = documents.detail(id);
            parts = null;
            version = document.version();
            return null;
        } catch (BusinessException gone) {
            return desk("view_gone", subject);
        }
    }

    public IncomingDetail getDocument() {
        if (document == null) {
            document = documents.detail(id);
        }
        return document;
    }

    public List<AssignmentRow> getParts() {
        if (parts == null) {
            parts = assignments.of(id);
        }
        return parts;
    }

    /** @return the part of the caller that waits for them; null where none does */
    public AssignmentRow getMine() {
        UUID me = people.me().personId();
        Optional<AssignmentRow> mine = getParts().stream().filter(AssignmentRow::isOpen)
                .filter(part -> part.assigneeId().equals(me)).findFirst();
        return mine.orElse(null);
    }

    public boolean isAcceptable() {
        return getMine() != null && getMine().state() == AssignmentState.NEW && !"INFORMED".equals(getMine().role().name());
    }

    public boolean recallable(AssignmentRow part) {
        return part.state() == AssignmentState.NEW && part.directorId().equals(people.me().personId());
    }

    public List<DirectiveRow> getDirectives() {
        return directives.of(id);
    }

    public List<TimelineEntry> getTimeline() {
        return history.entries(id, frame.getLocale());
    }

    /** The newest documents, to go on from one to the next. */
    public List<IncomingRow> getNeighbours() {
        return documents.list(IncomingFilter.ALL, PageRequest.first(LIST)).items();
    }

    public LocalDate getDue() {
        return days == null ? null : directives.dueAfter(days);
    }

    public String direct() {
        trying(() -> directives.direct(id, version, new GiveDirective(text, lead, collaborators, informed, getDue())));
        Said.afterwards(word("view_directed"), getDocument().paper().subject());
        return next();
    }

    /** The document that has waited longest for a directive, else the desk. */
    private String next() {
        IncomingFilter waiting = new IncomingFilter(null, null, IncomingState.REGISTERED);
        List<IncomingRow> rows = documents.list(waiting, PageRequest.first(PageRequest.LARGEST)).items();
        return rows.isEmpty() ? DESK
                : "/documents/view.xhtml?faces-redirect=true&id=" + rows.get(rows.size() - 1).id();
    }

    public String accept() {
        assignments.accept(getMine().id());
        return again();
    }

    public String giveBack() {
        if (words == null || words.isBlank()) {
            throw BusinessException.invalid("result", "routing.reason.required");
        }
        String subject = getDocument().paper().subject();
        assignments.giveBack(getMine().id(), words);
        return desk("view_returned", subject);
    }

    public String finish() {
        assignments.finish(getMine().id(), words);
        return desk("view_finished", getDocument().paper().subject());
    }

    public String recall(UUID part) {
        assignments.recall(part);
        return again();
    }

    public String enter() {
        trying(() -> documents.accept(id, version, new AcceptArrived(null, 1, paperReceived, confirmDuplicate)));
        return again();
    }

    public String strike() {
        trying(() -> documents.voidNumber(id, version, words));
        return again();
    }

    /** Who saved first has been named: the next attempt is made on what they saved. */
    private void trying(Runnable deed) {
        try {
            deed.run();
        } catch (BusinessException refusal) {
            hindrance = Hindrance.of(refusal);
            if (hindrance.stale()) {
                read();
            }
            throw refusal;
        }
    }

    private String desk(String label, String subject) {
        Said.afterwards(word(label), subject);
        return DESK;
    }

    private String word(String label) {
        return Labels.get(frame.getLocale(), label);
    }

    public Hindrance getHindrance() {
        return hindrance;
    }

    private String again() {
        return "/documents/view.xhtml?faces-redirect=true&id=" + id;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** What the form on the screen was made of, so that it cannot be sent on top of what nobody has seen. */
    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public UUID getLead() {
        return lead;
    }

    public void setLead(UUID lead) {
        this.lead = lead;
    }

    public List<UUID> getCollaborators() {
        return collaborators;
    }

    public void setCollaborators(List<UUID> collaborators) {
        this.collaborators = collaborators;
    }

    public List<UUID> getInformed() {
        return informed;
    }

    public void setInformed(List<UUID> informed) {
        this.informed = informed;
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
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
}
