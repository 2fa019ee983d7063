package vn.hoivan.web.review;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

import vn.hoivan.review.AnnotationReplies;
import vn.hoivan.review.CommentRow;
import vn.hoivan.review.CommentTable;
import vn.hoivan.review.Comments;
import vn.hoivan.review.WriteReply;
import vn.hoivan.shared.Ids;

/** The comment table of a paper; answers are given in it. */
@Named
@ViewScoped
public class CommentsBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Comments comments;
    @EJB
    private AnnotationReplies replies;
    private String version;
    private final Map<UUID, String> answers = new HashMap<>();
    private transient CommentTable table;

    public CommentTable getTable() {
        if (table == null) {
            table = comments.table(Ids.parse(version));
        }
        return table;
    }

    /** Somebody has said something: read it again. */
    public void refresh() {
        table = null;
    }

    public void answer(CommentRow row) {
        replies.add(row.annotationId(), new WriteReply(answers.get(row.annotationId())));
        answers.remove(row.annotationId());
        table = null;
    }

    /** What is being typed, by note. */
    public Map<UUID, String> getAnswers() {
        return answers;
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }
}
