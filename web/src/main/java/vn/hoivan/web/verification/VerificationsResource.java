package vn.hoivan.web.verification;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;

import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Texts;
import vn.hoivan.verification.Verifications;
import vn.hoivan.web.shared.Languages;
import vn.hoivan.worker.Addition;
import vn.hoivan.worker.Finding;
import vn.hoivan.worker.Integrity;
import vn.hoivan.worker.SignatureReport;
import vn.hoivan.worker.Trust;
import vn.hoivan.worker.ValidatedSignature;

/** {@code /verifications}: what the signatures of a file prove. Needs no log-in. */
@Path("/verifications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class VerificationsResource {

    public record Answer(Integrity integrity, String sentence, List<Signature> signatures, List<String> reasons) {
    }

    /** @param reasons sentences in the caller's language; {@code codes} the same, stable */
    public record Signature(String signer, String subject, String issuer, Instant signedAt, boolean timeStamped,
            boolean documentTimeStamp, String level, String digestAlgorithm, boolean coversWholeFile, int revision,
            int revisions, Integrity integrity, Trust trust, String integritySentence, String trustSentence,
            List<String> reasons, List<String> codes, List<String> addedLater) {
    }

    @EJB
    private Verifications verifications;
    @Inject
    private HttpServletRequest request;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Answer verify(List<EntityPart> parts) throws IOException {
        for (EntityPart part : parts) {
            if ("file".equals(part.getName())) {
                try (InputStream bytes = part.getContent()) {
                    return answer(verifications.verify(bytes), Languages.of(request));
                }
            }
        }
        throw BusinessException.invalid("file", "shared.required");
    }

    private static Answer answer(SignatureReport report, Locale locale) {
        return new Answer(report.integrity(), Texts.get(locale, "verification.integrity." + report.integrity()),
                report.signatures().stream().map(signature -> signature(signature, locale)).toList(),
                sentences(report.reasons(), locale));
    }

    private static Signature signature(ValidatedSignature s, Locale locale) {
        return new Signature(s.signer(), s.subject(), s.issuer(), s.signedAt(), s.timeStamped(), s.documentTimeStamp(),
                s.level(), s.digestAlgorithm(), s.coversWholeFile(), s.revision(), s.revisions(), s.integrity(), s.trust(),
                Texts.get(locale, "verification.integrity." + s.integrity()),
                Texts.get(locale, "verification.trust." + s.trust()), sentences(s.reasons(), locale),
                s.reasons().stream().map(finding -> finding.code().name()).toList(),
                s.addedLater().stream().map(Addition::kind).distinct()
                        .map(kind -> Texts.get(locale, "verification.added." + kind)).toList());
    }

    private static List<String> sentences(List<Finding> findings, Locale locale) {
        return findings.stream().map(finding -> Texts.get(locale, "verification.reason." + finding.code(),
                finding.parameters().toArray())).toList();
    }
}
