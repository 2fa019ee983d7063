package vn.hoivan.verification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

import vn.hoivan.worker.SignatureReport;

/** Reports by content. One that is a day old is made anew: certificates expire and are revoked. */
@ApplicationScoped
@Transactional
class VerificationRows {

    private static final Duration FRESH = Duration.ofDays(1);
    private static final Jsonb JSON = JsonbBuilder.create();

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Clock clock;

    Optional<SignatureReport> find(String sha256) {
        return Optional.ofNullable(em.find(Verification.class, sha256))
                .filter(row -> row.getFinishedAt().plus(FRESH).isAfter(clock.instant()))
                .map(row -> JSON.fromJson(row.getReport(), SignatureReport.class));
    }

    void keep(String sha256, SignatureReport report, Instant requestedAt) {
        String json = JSON.toJson(report);
        Verification row = em.find(Verification.class, sha256);
        if (row == null) {
            em.persist(new Verification(sha256, report.integrity().name(), json, requestedAt, clock.instant()));
        } else {
            row.replace(report.integrity().name(), json, clock.instant());
        }
    }
}
