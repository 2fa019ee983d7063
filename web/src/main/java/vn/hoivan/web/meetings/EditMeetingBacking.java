package vn.hoivan.web.meetings;

import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import vn.hoivan.meetings.AddAgendaItem;
import vn.hoivan.meetings.AddPaper;
import vn.hoivan.meetings.AgendaRow;
import vn.hoivan.meetings.Agendas;
import vn.hoivan.meetings.Answer;
import vn.hoivan.meetings.ClashRow;
import vn.hoivan.meetings.EditAgendaItem;
import vn.hoivan.meetings.EditMeeting;
import vn.hoivan.meetings.InviteParticipants;
import vn.hoivan.meetings.MeetingDetail;
import vn.hoivan.meetings.Meetings;
import vn.hoivan.meetings.PackRow;
import vn.hoivan.meetings.PackView;
import vn.hoivan.meetings.ParticipantRow;
import vn.hoivan.meetings.Participants;
import vn.hoivan.meetings.PublishMeeting;
import vn.hoivan.meetings.Publishing;
import vn.hoivan.meetings.Readiness;
import vn.hoivan.meetings.ReplacePaper;
import vn.hoivan.meetings.RoomRow;
import vn.hoivan.meetings.Rooms;
import vn.hoivan.meetings.SubmissionRow;
import vn.hoivan.meetings.SubmissionState;
import vn.hoivan.meetings.Submissions;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Ids;
import vn.hoivan.shared.PageRequest;

/** The secretary's desk for one meeting: agenda at the left, the chosen item at the right. */
@Named
@ViewScoped
public class EditMeetingBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Meetings meetings;
    @EJB
    private Agendas agendas;
    @EJB
    private Participants participants;
    @EJB
    private Publishing publishing;
    @EJB
    private Submissions submissions;
    @EJB
    private Rooms rooms;
    @Inject
    private Clock clock;
    private String id;
    private MeetingForm form;
    private int version;
    private UUID chosen;
    private transient MeetingDetail meeting;
    private String newTitle;
    private String title;
    private UUID presenter;
    private int minutes;
    private List<UUID> guests = new ArrayList<>();
    private int itemVersion;
    private List<UUID> papers = new ArrayList<>();
    private List<UUID> replacement = new ArrayList<>();
    private List<UUID> invited = new ArrayList<>();
    private String message;
    private boolean tell = true;
    private String cancelReason;
    private UUID previewed;

    public MeetingDetail getMeeting() {
        if (meeting == null) {
            meeting = meetings.get(Ids.parse(id));
        }
        return meeting;
    }

    /** The facts of the meeting as they are typed. */
    public MeetingForm getForm() {
        if (form == null) {
            form = new MeetingForm();
            form.fill(getMeeting());
            version = getMeeting().getVersion();
        }
        return form;
    }

    /** Whoever saves second is told so once; what was typed stays, and saving again is then meant. */
    public void saveFacts() {
        try {
            version = meetings.edit(meetingId(), version, new EditMeeting(form.getTitle(), form.startsAt(clock.getZone()),
                    form.endsAt(clock.getZone()), form.getRoom(), form.getChair())).version();
        } catch (BusinessException refusal) {
            if (refusal.kind() == BusinessException.Kind.CONFLICT) {
                meeting = null;
                version = getMeeting().getVersion();
            }
            throw refusal;
        }
        meeting = null;
    }

    /** The room and those invited that are taken at the time typed so far; nobody's for those who may not prepare the meeting. */
    public List<ClashRow> getClashes() {
        return getMeeting().getRights().isEdit() && getForm().isTimed() ? meetings.clashes(form.startsAt(clock.getZone()), form.endsAt(clock.getZone()),
                form.getRoom(), getMeeting().getParticipants().stream().map(ParticipantRow::getPerson).toList(), meetingId())
                : List.of();
    }

    public List<RoomRow> getRooms() {
        return rooms.list(false);
    }

    /** The item named by the request: the agenda may have been put into another order meanwhile. */
    public void choose() {
        open(Ids.parse(asked("item")));
    }

    private void show(AgendaRow item) {
        chosen = item.getId();
        title = item.getTitle();
        presenter = item.getPresenter();
        minutes = item.getDurationMinutes();
        guests = new ArrayList<>(item.getGuests());
        itemVersion = item.getVersion();
    }

    public AgendaRow getItem() {
        return chosen == null ? null : getMeeting().getItems().stream().filter(item -> item.getId().equals(chosen))
                .findFirst().orElse(null);
    }

    public void addItem() {
        open(agendas.add(meetingId(), new AddAgendaItem(newTitle, null, null, null, null)).id());
        newTitle = null;
    }

    public void take(SubmissionRow submission) {
        open(agendas.add(meetingId(), new AddAgendaItem(null, submission.getAuthor(), null, submission.getId(), null)).id());
    }

    public void saveItem() {
        try {
            agendas.edit(chosen, itemVersion, new EditAgendaItem(title, presenter, minutes, guests));
        } catch (BusinessException refusal) {
            meeting = null;
            if (refusal.kind() == BusinessException.Kind.CONFLICT && getItem() != null) {
                itemVersion = getItem().getVersion();
            }
            throw refusal;
        }
        open(chosen);
    }

    public void removeItem() {
        agendas.remove(chosen);
        open(null);
    }

    public void addPapers() {
        papers.forEach(file -> agendas.addPaper(chosen, new AddPaper(null, file)));
        papers = new ArrayList<>();
        meeting = null;
    }

    public void replace(UUID paper) {
        if (!replacement.isEmpty()) {
            agendas.replacePaper(paper, null, new ReplacePaper(replacement.get(0), null));
            replacement = new ArrayList<>();
            meeting = null;
        }
    }

    public void withdraw(UUID paper) {
        agendas.withdrawPaper(paper);
        meeting = null;
    }

    /** Dragged, or moved by keys: the request carries the ids in their new order. */
    public void reorder() {
        meeting = null;
        agendas.order(meetingId(), Arrays.stream(asked("order").split(",")).map(Ids::parse).toList());
    }

    /** Something has changed elsewhere. */
    public void refresh() {
        meeting = null;
    }

    public void invite() {
        if (!invited.isEmpty()) {
            meeting = participants.invite(meetingId(), new InviteParticipants(invited));
            invited = new ArrayList<>();
        }
    }

    public void dismiss(UUID person) {
        meeting = participants.remove(meetingId(), person);
    }

    public void publish() {
        publishing.publish(meetingId(), null, new PublishMeeting(message, tell));
        message = null;
        meeting = null;
    }

    public String cancel() {
        meetings.cancel(meetingId(), cancelReason);
        return "/meetings/view.xhtml?faces-redirect=true&id=" + id;
    }

    public PackView getPreview() {
        return previewed == null ? null : publishing.preview(meetingId(), previewed);
    }

    public void preview(UUID person) {
        previewed = person;
    }

    public Readiness getReadiness() {
        return publishing.readiness(meetingId());
    }

    public List<AgendaRow> getChanges() {
        return publishing.changes(meetingId());
    }

    public List<PackRow> getPacks() {
        return publishing.progress(meetingId());
    }

    public List<SubmissionRow> getProposed() {
        return submissions.list(false, SubmissionState.PROPOSED, PageRequest.first(50)).items();
    }

    /** Names of those who have not replied, for the line above the list. */
    public String getMissing() {
        return getMeeting().getParticipants().stream().filter(row -> row.getAnswer() == Answer.PENDING)
                .map(ParticipantRow::getName).collect(Collectors.joining(", "));
    }

    private static String asked(String name) {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get(name);
    }

    private void open(UUID item) {
        meeting = null;
        chosen = item;
        if (getItem() != null) {
            show(getItem());
        }
    }

    private UUID meetingId() {
        return Ids.parse(id);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getNewTitle() {
        return newTitle;
    }

    public void setNewTitle(String newTitle) {
        this.newTitle = newTitle;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public UUID getPresenter() {
        return presenter;
    }

    public void setPresenter(UUID presenter) {
        this.presenter = presenter;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    public List<UUID> getGuests() {
        return guests;
    }

    public void setGuests(List<UUID> guests) {
        this.guests = guests == null ? new ArrayList<>() : guests;
    }

    public List<UUID> getPapers() {
        return papers;
    }

    public void setPapers(List<UUID> papers) {
        this.papers = papers == null ? new ArrayList<>() : papers;
    }

    public List<UUID> getReplacement() {
        return replacement;
    }

    public void setReplacement(List<UUID> replacement) {
        this.replacement = replacement == null ? new ArrayList<>() : replacement;
    }

    public List<UUID> getInvited() {
        return invited;
    }

    public void setInvited(List<UUID> invited) {
        this.invited = invited == null ? new ArrayList<>() : invited;
    }

    public String getMessage() {
        return message;
    }

    public void setMessage(String message) {
        this.message = message;
    }

    public boolean isTell() {
        return tell;
    }

    public void setTell(boolean tell) {
        this.tell = tell;
    }

    public String getCancelReason() {
        return cancelReason;
    }

    public void setCancelReason(String cancelReason) {
        this.cancelReason = cancelReason;
    }
}
