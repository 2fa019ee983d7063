package vn.hoivan.web.review;

import java.util.Locale;
import java.util.stream.Stream;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import vn.hoivan.review.AnnotationKind;
import vn.hoivan.review.NoteFilter;
import vn.hoivan.review.NoteLists;
import vn.hoivan.review.NoteRow;
import vn.hoivan.review.NoteSelection;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Ids;
import vn.hoivan.shared.Page;
import vn.hoivan.shared.PageRequest;

/** {@code /annotations}: the caller's notes over all papers. */
@Path("/annotations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NotesResource {

    @EJB
    private NoteLists notes;

    /**
     * @param q      beginnings of words, marks optional
     * @param select mine, shared_by_me, shared_with_me or not_placed
     */
    @GET
    public Page<NoteRow> list(@QueryParam("q") String q, @QueryParam("select") String select, @QueryParam("kind") String kind,
            @QueryParam("meetingId") String meetingId, @QueryParam("page") int page, @DefaultValue("50") @QueryParam("size") int size) {
        return notes.list(new NoteFilter(q, one("select", NoteSelection.values(), select), one("kind", AnnotationKind.values(), kind),
                meetingId == null ? null : Ids.parse(meetingId)), new PageRequest(page, size, null));
    }

    private static <E extends Enum<E>> E one(String field, E[] all, String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return Stream.of(all).filter(each -> each.name().equals(name.strip().toUpperCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> BusinessException.invalid(field, "shared.required"));
    }
}
