package vn.hoivan.verification;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import vn.hoivan.files.FileReason;
import vn.hoivan.worker.ShownSignatures;
import vn.hoivan.worker.SignatureReport;

/** The checks that wait, run and are done; each step is a short transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class VerificationRows {

    static final Duration KEPT = Duration.ofDays(1);
    private static final int ID_BYTES = 18;
    private static final int ATTEMPTS = 3;
    /** Reasons that do not lie in the bytes: it may end differently another time. */
    private static final Set<FileReason> PASSING = EnumSet.of(FileReason.TIME_LIMIT, FileReason.MEMORY_LIMIT, FileReason.FAILED);
    private static final Jsonb JSON = JsonbBuilder.create();

    private final SecureRandom random = new SecureRandom();

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Clock clock;

    /** @return the address of the check of a content that is known and not a day old */
    Optional<String> known(String sha256) {
        return Optional.ofNullable(em.find(Verification.class, sha256)).filter(this::isFresh)
                .filter(row -> !PASSING.contains(row.getReason())).map(Verification::getId);
    }

    /** @return the address it will have */
    String add(String sha256) {
        Verification old = em.find(Verification.class, sha256);
        if (old != null) {
            em.remove(old);
            em.flush();
        }
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        Verification row = new Verification(sha256, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), clock.instant());
        em.persist(row);
        return row.getId();
    }

    long waiting() {
        return em.createQuery("select count(v) from Verification v where v.finishedAt is null", Long.class).getSingleResult();
    }

    Optional<VerificationView> find(String id) {
        return em.createQuery("select v from Verification v where v.id = :id", Verification.class)
                .setParameter("id", id).getResultStream().findFirst().filter(this::isFresh).map(this::view);
    }

    Optional<String> sha256(String id) {
        return em.createQuery("select v.sha256 from Verification v where v.id = :id", String.class)
                .setParameter("id", id).getResultStream().findFirst();
    }

    /** @return the content to check next, now CHECKING */
    Optional<String> take() {
        List<Verification> next = em.createQuery("select v from Verification v where v.state = :waiting order by v.requestedAt",
                Verification.class).setParameter("waiting", VerificationState.WAITING).setMaxResults(1)
                .getResultList();
        next.forEach(Verification::begin);
        return next.stream().map(Verification::getSha256).findFirst();
    }

    void checked(String sha256, SignatureReport report) {
        em.find(Verification.class, sha256).checked(report.integrity().name(), JSON.toJson(report));
    }

    void done(String sha256, ShownSignatures pictures) {
        em.find(Verification.class, sha256).done(JSON.toJson(pictures), clock.instant());
    }

    void refused(String sha256, FileReason reason) {
        em.find(Verification.class, sha256).refuse(reason, clock.instant());
    }

    /** Something of ours went wrong. */
    void failed(String sha256) {
        Verification row = em.find(Verification.class, sha256);
        if (row.getAttempts() < ATTEMPTS) {
            row.again();
        } else {
            row.refuse(FileReason.FAILED, clock.instant());
        }
    }

    /** Puts back what the last run of the server did not finish. */
    void recover() {
        em.createQuery("update Verification v set v.state = :waiting where v.finishedAt is null")
                .setParameter("waiting", VerificationState.WAITING).executeUpdate();
    }

    /** @return the contents whose day is over, now forgotten */
    List<String> forget() {
        List<Verification> old = em.createQuery("select v from Verification v where v.requestedAt < :before and v.finishedAt is not null",
                Verification.class).setParameter("before", clock.instant().minus(KEPT)).getResultList();
        old.forEach(em::remove);
        return old.stream().map(Verification::getSha256).toList();
    }

    /** @return whether a content is still known, and what was made of it needed */
    boolean isKnown(String sha256) {
        return em.find(Verification.class, sha256) != null;
    }

    private boolean isFresh(Verification row) {
        return row.getFinishedAt() == null || row.getFinishedAt().plus(KEPT).isAfter(clock.instant());
    }

    private VerificationView view(Verification row) {
        long ahead = row.getState() != VerificationState.WAITING ? 0 : em.createQuery(
                "select count(v) from Verification v where v.finishedAt is null and v.requestedAt < :before", Long.class)
                .setParameter("before", row.getRequestedAt()).getSingleResult();
        boolean done = row.getState() == VerificationState.DONE;
        return new VerificationView(row.getId(), row.getState(), ahead, row.getReason(),
                done ? JSON.fromJson(row.getReport(), SignatureReport.class) : null,
                done ? JSON.fromJson(row.getPictures(), ShownSignatures.class) : null, row.getFinishedAt());
    }
}
