package vn.hoivan.web.documents;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import vn.hoivan.documents.Direction;
import vn.hoivan.documents.Registers;
import vn.hoivan.shared.BusinessException;

/** {@code /registers/{incoming|outgoing}/print}: a register as a PDF. */
@jakarta.ws.rs.Path("/registers/{direction: incoming|outgoing}")
@RequestScoped
public class RegistersResource {

    @EJB
    private Registers registers;

    @GET
    @jakarta.ws.rs.Path("print")
    @Produces({"application/pdf", "application/problem+json"})
    public Response print(@PathParam("direction") String direction, @QueryParam("from") String from,
            @QueryParam("to") String to) {
        Path pdf = registers.print(Direction.valueOf(direction.toUpperCase(Locale.ROOT)), day("from", from), day("to", to));
        StreamingOutput bytes = out -> {
            try {
                Files.copy(pdf, out);
            } finally {
                Files.deleteIfExists(pdf);
            }
        };
        return Response.ok(bytes, "application/pdf")
                .header("Content-Disposition", "inline; filename=\"register-" + direction + ".pdf\"").build();
    }

    private static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeParseException e) {
            throw BusinessException.invalid(field, "shared.required");
        }
    }
}
