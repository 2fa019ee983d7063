package vn.hoivan.shared;

import java.time.Clock;
import java.time.ZoneId;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The one clock. Dates of documents, deadlines and meetings are those of its zone. */
@ApplicationScoped
public class ClockProducer {

    static final ZoneId ZONE = ZoneId.of(Settings.get("HOIVAN_ZONE", "Asia/Ho_Chi_Minh"));

    @Produces
    public Clock clock() {
        return Clock.system(ZONE);
    }
}
