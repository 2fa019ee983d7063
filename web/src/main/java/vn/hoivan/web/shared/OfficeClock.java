package vn.hoivan.web.shared;

import java.time.Clock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Where scripts show moments: in the zone of the office, wherever the browser is. */
@Named
@RequestScoped
public class OfficeClock {

    @Inject
    private Clock clock;

    public String getZone() {
        return clock.getZone().getId();
    }
}
