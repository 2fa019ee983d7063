package vn.hoivan.web.administration;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** The pages of administrators, in the order in which an office is set up. */
@Named
@RequestScoped
public class AdministrationPlaces {

    /** @param page name of the page, and of its labels */
    public record Place(String page, String icon) {

        public String getPage() {
            return page;
        }

        public String getIcon() {
            return icon;
        }

        public String getLabel() {
            return "administration_" + page;
        }

        public String getAbout() {
            return getLabel() + "_about";
        }
    }

    private static final List<Place> ALL = List.of(new Place("people", "pi-users"), new Place("units", "pi-sitemap"),
            new Place("agencies", "pi-building"), new Place("registers", "pi-book"), new Place("bodies", "pi-id-card"),
            new Place("rooms", "pi-map-marker"), new Place("calendar", "pi-calendar"), new Place("audit", "pi-history"),
            new Place("outbox", "pi-envelope"), new Place("search", "pi-search"), new Place("storage", "pi-database"));

    public List<Place> getAll() {
        return ALL;
    }
}
