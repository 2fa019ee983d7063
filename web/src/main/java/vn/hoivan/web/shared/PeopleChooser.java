package vn.hoivan.web.shared;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

import vn.hoivan.identity.People;
import vn.hoivan.identity.PersonRow;
import vn.hoivan.shared.PageRequest;

/** Behind {@code hv:people} and {@code hv:person}: finds people by part of a name, and knows the name of an id. */
@Named
@RequestScoped
public class PeopleChooser {

    private static final int MOST = 12;

    @EJB
    private People people;
    private final Map<UUID, PersonRow> known = new HashMap<>();

    /** @return ids of the people whose name, post or unit has the words, by given name */
    public List<UUID> complete(String text) {
        List<PersonRow> found = people.find(text, PageRequest.first(MOST)).items();
        found.forEach(row -> known.put(row.id(), row));
        return found.stream().map(PersonRow::id).toList();
    }

    /** @return null where nobody has this id */
    public PersonRow row(UUID id) {
        if (id != null && !known.containsKey(id)) {
            known.put(id, people.row(id).orElse(null));
        }
        return known.get(id);
    }

    public String label(UUID id) {
        PersonRow row = row(id);
        return row == null ? "" : row.getLabel();
    }
}
