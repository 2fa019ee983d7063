package vn.hoivan.shared;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Does a thing once, however often it is asked for. The key, the deed and its answer commit together;
 * a second request with the same key waits for the first, then gets the first answer.
 */
@Stateless
@PermitAll
public class Idempotency {

    /** An answer as the edge sends it. */
    public record Answer(int status, String body) {
    }

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Clock clock;

    /**
     * @param accountId   whose key it is
     * @param requestHash of what is asked; the same key with another hash is refused
     * @throws BusinessException conflict, where the key was used for something else
     */
    public Answer once(UUID accountId, String key, String requestHash, Supplier<Answer> deed) {
        int first = em.createNativeQuery("""
                insert into idempotency (account_id, request_key, request_hash, status, created_at)
                values (:account, :key, :hash, 0, :now) on conflict do nothing""")
                .setParameter("account", accountId).setParameter("key", key).setParameter("hash", requestHash)
                .setParameter("now", clock.instant()).executeUpdate();
        if (first == 0) {
            return earlier(accountId, key, requestHash);
        }
        Answer answer = deed.get();
        em.createNativeQuery("""
                update idempotency set status = :status, answer = :answer
                where account_id = :account and request_key = :key""")
                .setParameter("status", answer.status()).setParameter("answer", answer.body())
                .setParameter("account", accountId).setParameter("key", key).executeUpdate();
        return answer;
    }

    private Answer earlier(UUID accountId, String key, String requestHash) {
        Object[] row = (Object[]) em.createNativeQuery("""
                select request_hash, status, answer from idempotency
                where account_id = :account and request_key = :key""")
                .setParameter("account", accountId).setParameter("key", key).getSingleResult();
        if (!requestHash.equals(row[0])) {
            throw BusinessException.conflict("shared.repeated");
        }
        return new Answer(((Number) row[1]).intValue(), (String) row[2]);
    }
}
