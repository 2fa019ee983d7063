package vn.hoivan.demo;

import java.util.Comparator;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.hoivan.shared.Settings;

/** Loads the parts of the demo data in the background. One that fails is logged; the others still come. */
@ApplicationScoped
public class DemoParts {

    private static final Logger LOG = LoggerFactory.getLogger(DemoParts.class);

    @Resource
    private ManagedExecutorService executor;
    @Inject
    @Any
    private Instance<DemoPart> parts;

    private volatile boolean loading;

    /** @return whether the first start still fills the database: a minute or two */
    public boolean isLoading() {
        return loading;
    }

    void start() {
        loading = true;
        executor.execute(this::load);
    }

    private void load() {
        long missing = parts.stream().filter(part -> part.order() < DemoPart.WORK || Settings.demoWork())
                .sorted(Comparator.comparingInt(DemoPart::order)).filter(part -> !loaded(part)).count();
        if (missing == 0) {
            LOG.info("The demo data is complete");
        } else {
            LOG.error("The demo data has gaps: {} parts are missing", missing);
        }
        loading = false;
    }

    private boolean loaded(DemoPart part) {
        try {
            part.load();
            return true;
        } catch (RuntimeException e) {
            LOG.error("Demo data: {} is missing", part.getClass().getSimpleName(), e);
            return false;
        }
    }
}
