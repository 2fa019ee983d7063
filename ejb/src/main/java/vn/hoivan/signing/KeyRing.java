package vn.hoivan.signing;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.DomainEvent;

/** The rows of keys. */
@ApplicationScoped
@Transactional
class KeyRing {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Clock clock;
    @Inject
    private Event<DomainEvent> events;

    Optional<SigningKey> find(KeyOwner owner) {
        return em.createQuery("""
                select k from SigningKey k where k.retiredAt is null
                and (k.personId = :person or k.agencyId = :agency) order by k.enrolledAt desc""", SigningKey.class)
                .setParameter("person", owner.personId()).setParameter("agency", owner.agencyId())
                .setMaxResults(1).getResultStream().findFirst();
    }

    /** @throws BusinessException conflict, with the sentence that says what to do first */
    SigningKey require(KeyOwner owner) {
        String whose = owner.personId() == null ? "agency" : "person";
        SigningKey key = find(owner).orElseThrow(() -> BusinessException.conflict("signing.key.none." + whose));
        if (key.getImageSha256() == null) {
            throw BusinessException.conflict("signing.key.noPicture." + whose);
        }
        return key;
    }

    /** @throws BusinessException too many, after too many wrong passphrases, with the time to wait */
    void requireOpen(KeyOwner owner) {
        find(owner).map(key -> key.secondsToWait(clock.instant())).filter(wait -> wait > 0).ifPresent(wait -> {
            throw new BusinessException(BusinessException.Kind.TOO_MANY, "passphrase", "signing.key.wait", wait);
        });
    }

    void guessed(KeyOwner owner) {
        locked(owner).ifPresent(key -> {
            key.guessed(clock.instant());
            events.fire(new DomainEvent("signing.wrongPassphrase", "SIGNING_KEY", key.getId(), key.getSubject(), null));
        });
    }

    void opened(KeyOwner owner) {
        if (find(owner).filter(key -> key.getFailures() > 0).isPresent()) {
            locked(owner).ifPresent(SigningKey::opened);
        }
    }

    private Optional<SigningKey> locked(KeyOwner owner) {
        Optional<SigningKey> key = find(owner);
        key.ifPresent(found -> em.refresh(found, LockModeType.PESSIMISTIC_WRITE));
        return key;
    }

    /** The new key takes over the picture of the one it replaces. */
    void enroll(KeyOwner owner, byte[] keyStore, X509Certificate certificate) {
        Optional<SigningKey> old = find(owner);
        old.ifPresent(key -> key.retire(clock.instant()));
        SigningKey key = new SigningKey(owner, keyStore, certificate, old.map(SigningKey::getImageSha256).orElse(null),
                clock.instant());
        em.persist(key);
        events.fire(new DomainEvent("signing.keyEnrolled", "SIGNING_KEY", key.getId(), key.getSubject(), key.getSerial()));
    }

    void picture(KeyOwner owner, String sha256) {
        String whose = owner.personId() == null ? "agency" : "person";
        SigningKey key = find(owner).orElseThrow(() -> BusinessException.conflict("signing.key.none." + whose));
        key.pictured(sha256);
        events.fire(new DomainEvent("signing.keyPictured", "SIGNING_KEY", key.getId(), key.getSubject(), sha256));
    }

    Optional<KeyFacts> facts(KeyOwner owner) {
        return find(owner).map(key -> new KeyFacts(key.getSubject(), key.getIssuer(), key.getSerial(), key.getNotBefore(),
                key.getNotAfter(), key.getImageSha256() != null, ChronoUnit.DAYS.between(clock.instant(), key.getNotAfter())));
    }
}
