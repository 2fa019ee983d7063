package vn.hoivan.web.voting;

import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Pattern;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

import vn.hoivan.meetings.MeetingDetail;
import vn.hoivan.meetings.Meetings;
import vn.hoivan.shared.Ids;
import vn.hoivan.shared.Texts;
import vn.hoivan.web.rest.Json;

/** The page of the meeting room: its frame. What goes on is read and shown by the scripts under assets/js/room. */
@Named
@RequestScoped
public class RoomBacking {

    private static final Pattern FOR_THE_SCRIPTS =
            Pattern.compile("(room_.*|(Choice|Verdict|PollState|PollKind|ParticipantRole|Answer|Change)\\..*)");

    @EJB
    private Meetings meetings;
    private String id;
    private MeetingDetail meeting;

    public MeetingDetail getMeeting() {
        if (meeting == null) {
            meeting = meetings.get(Ids.parse(id));
        }
        return meeting;
    }

    /** Sentences and words that the scripts need, as JSON. */
    public String getWords() {
        ResourceBundle all = ResourceBundle.getBundle("vn.hoivan.web.shared.Messages",
                Texts.supported(FacesContext.getCurrentInstance().getViewRoot().getLocale()));
        Map<String, String> words = new TreeMap<>();
        all.keySet().stream().filter(key -> FOR_THE_SCRIPTS.matcher(key).matches())
                .forEach(key -> words.put(key, all.getString(key)));
        return Json.json().toJson(words);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
