package vn.hoivan.web.search;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import vn.hoivan.search.Found;
import vn.hoivan.search.IndexState;
import vn.hoivan.search.Kind;
import vn.hoivan.search.Search;
import vn.hoivan.search.SearchAdministration;
import vn.hoivan.search.Sought;
import vn.hoivan.shared.PageRequest;

/** {@code /search}: whatever the caller may open, by words. */
@Path("/search")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

    @EJB
    private Search search;
    @EJB
    private SearchAdministration administration;

    /** @param sort {@code -date} for the newest first, else what fits best */
    @GET
    public Found find(@QueryParam("q") String text, @QueryParam("kind") Kind kind, @QueryParam("year") Integer year,
            @QueryParam("agency") String agency, @QueryParam("sort") String sort, @QueryParam("page") int page,
            @DefaultValue("20") @QueryParam("size") int size) {
        return search.find(new Sought(text, kind, year, agency, "-date".equals(sort)), new PageRequest(page, size, sort));
    }

    /** How far the index is; for administrators. */
    @GET
    @Path("index")
    public IndexState index() {
        return administration.state();
    }

    /** Has the index written anew; for administrators. */
    @POST
    @Path("index/rebuild")
    public IndexState rebuild() {
        administration.rebuild();
        return administration.state();
    }
}
