package vn.hoivan.web.review;

import java.util.Locale;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import vn.hoivan.identity.People;
import vn.hoivan.review.CommentTable;
import vn.hoivan.review.Comments;
import vn.hoivan.shared.Ids;
import vn.hoivan.web.shared.Labels;
import vn.hoivan.web.shared.Languages;

/** {@code /paper-versions/{id}/comments}: the shared notes of a paper as a table, a workbook and a print. */
@Path("/paper-versions/{id}")
@RequestScoped
public class CommentsResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @EJB
    private Comments comments;
    @EJB
    private People people;
    @Inject
    private HttpServletRequest request;
    @PathParam("id")
    private String id;

    @GET
    @Path("comments")
    @Produces(MediaType.APPLICATION_JSON)
    public CommentTable table() {
        return comments.table(Ids.parse(id));
    }

    @GET
    @Path("comments.xlsx")
    @Produces(XLSX)
    public Response workbook() {
        return CopyResponse.attached(comments.workbook(Ids.parse(id), locale()), XLSX, "comments", title(), "xlsx");
    }

    @GET
    @Path("comments.pdf")
    @Produces("application/pdf")
    public Response print() {
        java.nio.file.Path pdf = comments.print(Ids.parse(id), locale());
        return CopyResponse.attached((StreamingOutput) out -> CopyResponse.send(pdf, out), "application/pdf", "comments", title(), "pdf");
    }

    private String title() {
        return Labels.get(locale(), "comments_file", comments.table(Ids.parse(id)).paperTitle());
    }

    private Locale locale() {
        return Languages.of(request, people.me().locale());
    }
}
