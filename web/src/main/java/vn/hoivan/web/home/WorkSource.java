package vn.hoivan.web.home;

import java.util.List;
import java.util.Locale;

/** What of one feature waits for the caller. Each feature contributes one CDI bean; the home page gathers them. */
public interface WorkSource {

    List<WorkItem> waiting(Locale locale);
}
