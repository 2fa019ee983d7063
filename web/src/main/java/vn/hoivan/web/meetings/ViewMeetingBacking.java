package vn.hoivan.web.meetings;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

import vn.hoivan.meetings.Answer;
import vn.hoivan.meetings.EditionRow;
import vn.hoivan.meetings.MeetingDetail;
import vn.hoivan.meetings.Meetings;
import vn.hoivan.meetings.PackView;
import vn.hoivan.meetings.Publishing;
import vn.hoivan.meetings.Replies;
import vn.hoivan.meetings.ReplyToInvitation;
import vn.hoivan.shared.Ids;

/** A meeting for those who take part: facts, agenda, papers, the own reply. */
@Named
@ViewScoped
public class ViewMeetingBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Meetings meetings;
    @EJB
    private Replies replies;
    @EJB
    private Publishing publishing;
    private String id;
    private transient MeetingDetail meeting;
    private transient PackView pack;
    private String reason;
    private UUID substitute;

    public MeetingDetail getMeeting() {
        if (meeting == null) {
            meeting = meetings.get(Ids.parse(id));
        }
        return meeting;
    }

    /** @return null where nothing is published, or the caller takes no part */
    public PackView getPack() {
        if (pack == null && getMeeting().getEdition() > 0 && getMeeting().getMe() != null) {
            pack = publishing.pack(meeting.getId());
        }
        return pack;
    }

    public List<EditionRow> getEditions() {
        return publishing.editions(getMeeting().getId());
    }

    /** Something has changed: read it again. */
    public void refresh() {
        meeting = null;
        pack = null;
    }

    public void accept() {
        reply(Answer.ACCEPTED);
    }

    public void decline() {
        reply(Answer.DECLINED);
    }

    public void substitute() {
        reply(Answer.SUBSTITUTED);
    }

    private void reply(Answer answer) {
        meeting = replies.reply(Ids.parse(id), new ReplyToInvitation(answer, reason, substitute));
        reason = null;
        substitute = null;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public UUID getSubstitute() {
        return substitute;
    }

    public void setSubstitute(UUID substitute) {
        this.substitute = substitute;
    }
}
