package vn.hoivan.signing;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.PushSignal;
import vn.hoivan.signing.SigningProgress.Step;

/**
 * What is being signed now: one signature at a time for each draft, with its progress for whoever looks. It is kept in
 * memory only, because the passphrase may not be kept anywhere: after a restart nothing is being signed, the draft still
 * waits with the number it was given, and is signed again.
 */
@ApplicationScoped
class SigningDesk {

    private static final Logger LOG = LoggerFactory.getLogger(SigningDesk.class);

    private final Map<UUID, Step> running = new ConcurrentHashMap<>();
    private final Map<UUID, BusinessException> problems = new ConcurrentHashMap<>();

    @Resource
    private ManagedExecutorService executor;
    @Inject
    private Event<PushSignal> pushes;

    /** @throws BusinessException conflict, where it is being signed already */
    void now(UUID draftId, Runnable work) {
        claim(draftId);
        work(draftId, work);
    }

    /** Returns at once; the work goes on as the caller. */
    void later(UUID draftId, Runnable work) {
        claim(draftId);
        try {
            executor.execute(() -> workAlone(draftId, work));
        } catch (RuntimeException e) {
            running.remove(draftId);
            throw e;
        }
    }

    void reached(UUID draftId, Step step) {
        running.computeIfPresent(draftId, (id, before) -> step);
    }

    Step step(UUID draftId) {
        return running.get(draftId);
    }

    /** @return why the last try failed; null where it did not */
    BusinessException problem(UUID draftId) {
        return problems.get(draftId);
    }

    private void claim(UUID draftId) {
        if (running.putIfAbsent(draftId, Step.STARTED) != null) {
            throw BusinessException.conflict("signing.running");
        }
        problems.remove(draftId);
    }

    private void work(UUID draftId, Runnable work) {
        try {
            work.run();
        } finally {
            running.remove(draftId);
        }
    }

    private void workAlone(UUID draftId, Runnable work) {
        try {
            work(draftId, work);
        } catch (BusinessException refusal) {
            problems.put(draftId, refusal);
        } catch (RuntimeException e) {
            LOG.error("Signing draft {} failed", draftId, e);
            problems.put(draftId, BusinessException.conflict("signing.failed"));
        } finally {
            pushes.fire(PushSignal.subject(draftId));
        }
    }
}
