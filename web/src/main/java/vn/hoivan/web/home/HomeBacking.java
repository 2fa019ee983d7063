package vn.hoivan.web.home;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import vn.hoivan.web.shared.Labels;

/** Việc của tôi: what waits for the caller, the oldest duty first. */
@Named
@RequestScoped
public class HomeBacking {

    /** What is express comes first; then the nearest day, things without a day last; then what has waited longest. */
    static final Comparator<WorkItem> OLDEST_DUTY = Comparator
            .comparing((WorkItem item) -> !item.urgent())
            .thenComparing(WorkItem::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(WorkItem::since, Comparator.nullsLast(Comparator.naturalOrder()));

    @Inject
    @Any
    private Instance<WorkSource> sources;
    @Inject
    private FacesContext faces;
    @Inject
    private Clock clock;
    private List<WorkItem> items;

    public List<WorkItem> getItems() {
        if (items == null) {
            items = sources.stream().flatMap(source -> source.waiting(faces.getViewRoot().getLocale()).stream())
                    .sorted(OLDEST_DUTY).toList();
        }
        return items;
    }

    /** How many of each kind wait. */
    public Map<String, Long> getCounts() {
        return getItems().stream().collect(Collectors.groupingBy(WorkItem::kind, TreeMap::new, Collectors.counting()));
    }

    public List<String> getKinds() {
        return List.copyOf(getCounts().keySet());
    }

    /** "Thứ Hai, 23/11/2026". */
    public String getToday() {
        LocalDate today = LocalDate.now(clock);
        String day = Labels.get(faces.getViewRoot().getLocale(), "home_day_" + today.getDayOfWeek().getValue());
        return day + ", " + DateTimeFormatter.ofPattern("dd/MM/yyyy").format(today);
    }
}
