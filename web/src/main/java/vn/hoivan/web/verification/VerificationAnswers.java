package vn.hoivan.web.verification;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import vn.hoivan.shared.Texts;
import vn.hoivan.verification.VerificationView;
import vn.hoivan.worker.Addition;
import vn.hoivan.worker.Finding;
import vn.hoivan.worker.Integrity;
import vn.hoivan.worker.ShownPage;
import vn.hoivan.worker.ShownPlace;
import vn.hoivan.worker.Trust;
import vn.hoivan.worker.ValidatedSignature;

/** What the API says about a check, in the caller's language. */
final class VerificationAnswers {

    /** @param pages pictures at {@code /verifications/{id}/pages/{page}} */
    public record Answer(String id, Integrity integrity, String sentence, List<Signature> signatures, List<String> reasons,
            List<ShownPage> pages, Instant checkedAt) {
    }

    /**
     * @param reasons sentences in the caller's language; {@code codes} the same, stable
     * @param place   on the picture of its page; null where it is not shown
     */
    public record Signature(String signer, String subject, String issuer, Instant signedAt, boolean timeStamped,
            boolean documentTimeStamp, String level, String digestAlgorithm, boolean coversWholeFile, int revision,
            int revisions, Integrity integrity, Trust trust, String integritySentence, String trustSentence,
            List<String> reasons, List<String> codes, List<String> addedLater, ShownPlace place) {
    }

    /** @param ahead how many others come before it */
    public record Progress(String id, String state, long ahead, String sentence) {
    }

    private VerificationAnswers() {
    }

    static Progress progress(VerificationView view, Locale locale) {
        return new Progress(view.id(), view.state().name(), view.ahead(),
                Texts.get(locale, "verification.state." + view.state(), view.ahead()));
    }

    static Answer report(VerificationView view, Locale locale) {
        return new Answer(view.id(), view.report().integrity(),
                Texts.get(locale, "verification.integrity." + view.report().integrity()),
                view.report().signatures().stream().map(signature -> signature(signature, view, locale)).toList(),
                sentences(view.report().reasons(), locale), view.pictures().pages(), view.finishedAt());
    }

    private static Signature signature(ValidatedSignature s, VerificationView view, Locale locale) {
        return new Signature(s.signer(), s.subject(), s.issuer(), s.signedAt(), s.timeStamped(), s.documentTimeStamp(),
                s.level(), s.digestAlgorithm(), s.coversWholeFile(), s.revision(), s.revisions(), s.integrity(), s.trust(),
                Texts.get(locale, "verification.integrity." + s.integrity()),
                Texts.get(locale, "verification.trust." + s.trust()), sentences(s.reasons(), locale),
                s.reasons().stream().map(finding -> finding.code().name()).toList(),
                s.addedLater().stream().map(Addition::kind).distinct()
                        .map(kind -> Texts.get(locale, "verification.added." + kind)).toList(),
                view.pictures().places().stream().filter(place -> place.fieldName().equals(s.fieldName())).findFirst()
                        .orElse(null));
    }

    private static List<String> sentences(List<Finding> findings, Locale locale) {
        return findings.stream().map(finding -> Texts.get(locale, "verification.reason." + finding.code(),
                finding.parameters().toArray())).toList();
    }
}
