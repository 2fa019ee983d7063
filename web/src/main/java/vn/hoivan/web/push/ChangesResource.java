package vn.hoivan.web.push;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import vn.hoivan.identity.People;
import vn.hoivan.notifications.Watching;
import vn.hoivan.shared.Ids;

/** {@code /changes}: what {@code /push} would have said since, for pages without a socket. */
@Path("/changes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ChangesResource {

    public record Changed(long seq, boolean missed, boolean people, Set<UUID> subjects) {
    }

    @EJB
    private People people;
    @EJB
    private Watching watching;
    @Inject
    private Changes changes;

    /** @param since the {@code seq} of the last answer; 0 at first */
    @GET
    public Changed since(@QueryParam("since") long since, @QueryParam("watch") List<String> watch) {
        UUID person = people.me().personId();
        Set<UUID> watched = watch.stream().limit(200).map(Ids::parse).collect(Collectors.toSet());
        Changes.Since found = changes.since(since, person, watched);
        Set<UUID> open = found.subjects().stream().filter(subject -> watching.mayWatch(person, subject))
                .collect(Collectors.toSet());
        return new Changed(found.seq(), found.missed(), found.people(), open);
    }
}
