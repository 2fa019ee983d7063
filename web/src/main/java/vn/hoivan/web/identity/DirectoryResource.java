package vn.hoivan.web.identity;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import vn.hoivan.identity.Caller;
import vn.hoivan.identity.People;
import vn.hoivan.identity.PersonRow;
import vn.hoivan.shared.Page;
import vn.hoivan.shared.PageRequest;

/** {@code /me}, {@code /people}, {@code /units}. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DirectoryResource {

    public record Me(UUID id, String name, String userName, String locale, UUID agency, Set<String> roles) {
    }

    public record UnitItem(UUID id, String code, String name) {
    }

    @EJB
    private People people;

    @GET
    @Path("me")
    public Me me() {
        Caller me = people.me();
        Set<String> roles = new TreeSet<>();
        me.roles().forEach(role -> roles.add(role.name()));
        return new Me(me.personId(), me.name(), me.userName(), me.locale().getLanguage(), me.agencyId(), roles);
    }

    @GET
    @Path("people")
    public Page<PersonRow> people(@QueryParam("q") String text, @QueryParam("page") int page,
            @DefaultValue("50") @QueryParam("size") int size) {
        return people.find(text, new PageRequest(page, size, null));
    }

    @GET
    @Path("units")
    public Page<UnitItem> units() {
        List<UnitItem> units = people.units().stream()
                .map(unit -> new UnitItem(unit.getId(), unit.getCode(), unit.getName())).toList();
        return new Page<>(units.size(), units);
    }
}
