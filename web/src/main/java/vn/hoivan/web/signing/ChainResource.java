package vn.hoivan.web.signing;

import java.util.List;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import vn.hoivan.shared.Ids;
import vn.hoivan.shared.Page;
import vn.hoivan.signing.ChainNode;
import vn.hoivan.signing.Chains;

/** {@code /documents/{id}/chain}: what it came from and what came of it. */
@Path("/documents/{id}/chain")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ChainResource {

    @EJB
    private Chains chains;

    @GET
    public Page<ChainNode> chain(@PathParam("id") String id) {
        List<ChainNode> chain = chains.of(Ids.parse(id));
        return new Page<>(chain.size(), chain);
    }
}
