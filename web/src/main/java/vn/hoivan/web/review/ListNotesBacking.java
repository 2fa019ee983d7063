package vn.hoivan.web.review;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

import vn.hoivan.review.AnnotationKind;
import vn.hoivan.review.NoteFilter;
import vn.hoivan.review.NoteLists;
import vn.hoivan.review.NoteRow;
import vn.hoivan.review.NoteSelection;
import vn.hoivan.review.NotedMeeting;
import vn.hoivan.web.shared.LazyRows;

/** Somebody's notes over all papers; the filter stands in the address, and what there is not in it is no filter. */
@Named
@ViewScoped
public class ListNotesBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private NoteLists notes;
    private String text;
    private String selectionName;
    private String kindName;
    private String meeting;
    private transient LazyRows<NoteRow> rows;
    private transient List<NotedMeeting> meetings;

    public LazyRows<NoteRow> getRows() {
        if (rows == null) {
            NoteFilter filter = new NoteFilter(text, getSelection(), getKind(), getMeetingId());
            rows = new LazyRows<>(page -> notes.list(filter, page), NoteRow::getId);
        }
        return rows;
    }

    public List<NotedMeeting> getMeetings() {
        if (meetings == null) {
            meetings = notes.meetings(getSelection());
        }
        return meetings;
    }

    public boolean isFiltered() {
        return text != null && !text.isBlank() || getSelection() != NoteSelection.MINE || getKind() != null || getMeetingId() != null;
    }

    public List<NoteSelection> getSelections() {
        return List.of(NoteSelection.values());
    }

    public List<AnnotationKind> getKinds() {
        return List.of(AnnotationKind.values());
    }

    public NoteSelection getSelection() {
        return one(NoteSelection.values(), selectionName, NoteSelection.MINE);
    }

    public AnnotationKind getKind() {
        return one(AnnotationKind.values(), kindName, null);
    }

    public UUID getMeetingId() {
        try {
            return meeting == null || meeting.isBlank() ? null : UUID.fromString(meeting);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    public boolean shared(NoteRow row) {
        return row.note().mine()
                && (row.note().sharedWithMembers() || !row.note().sharedWith().isEmpty() || !row.note().sharedWithUnits().isEmpty());
    }

    public String icon(AnnotationKind of) {
        return switch (of) {
            case HIGHLIGHT, UNDERLINE, STRIKE_OUT -> "pi-pencil";
            case INK -> "pi-pen-to-square";
            case NOTE -> "pi-comment";
            case TEXT_BOX -> "pi-align-left";
            case ARROW -> "pi-arrow-up-right";
            case BOX -> "pi-stop";
            case STAMP -> "pi-verified";
        };
    }

    private static <E extends Enum<E>> E one(E[] all, String name, E otherwise) {
        return Stream.of(all).filter(each -> each.name().equals(name)).findFirst().orElse(otherwise);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getSelectionName() {
        return selectionName;
    }

    public void setSelectionName(String selectionName) {
        this.selectionName = selectionName;
    }

    public String getKindName() {
        return kindName;
    }

    public void setKindName(String kindName) {
        this.kindName = kindName;
    }

    public String getMeeting() {
        return meeting;
    }

    public void setMeeting(String meeting) {
        this.meeting = meeting;
    }
}
