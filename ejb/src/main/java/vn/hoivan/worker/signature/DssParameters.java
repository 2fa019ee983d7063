package vn.hoivan.worker.signature;

import java.util.Base64;
import java.util.Date;
import java.util.TimeZone;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import eu.europa.esig.dss.spi.DSSUtils;
import vn.hoivan.worker.SignatureMark;
import vn.hoivan.worker.SignatureParameters;

/** Our parameters in the words of DSS: PAdES baseline, {@code ETSI.CAdES.detached}, SHA-256, never certifying. */
final class DssParameters {

    /** Room in the CMS besides the certificates: attributes and signature value, and a time-stamp with its chain. */
    private static final int ATTRIBUTES = 3_000;
    private static final int TIME_STAMP = 12_000;

    private DssParameters() {
    }

    static PAdESSignatureParameters of(SignatureParameters wanted, boolean timeStamped) {
        var chain = wanted.certificates().stream().map(DssParameters::certificate).toList();
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(timeStamped
                ? SignatureLevel.PAdES_BASELINE_T : SignatureLevel.PAdES_BASELINE_B);
        parameters.setSigningCertificate(chain.get(0));
        parameters.setCertificateChain(chain);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.bLevel().setSigningDate(Date.from(wanted.signingTime().toInstant()));
        parameters.setSigningTimeZone(TimeZone.getTimeZone(wanted.signingTime().getOffset()));
        parameters.setReason(wanted.reason());
        parameters.setLocation(wanted.location());
        int certificates = chain.stream().mapToInt(each -> each.getEncoded().length).sum();
        parameters.setContentSize(certificates + ATTRIBUTES + (timeStamped ? TIME_STAMP : 0));
        parameters.setCheckCertificateRevocation(false);
        parameters.setAppName("Hoi Van");
        if (wanted.mark() != null) {
            parameters.setImageParameters(image(wanted.mark()));
        }
        return parameters;
    }

    /** DSS needs to know that and where something is shown; {@link MarkDrawer} alone decides how. */
    private static SignatureImageParameters image(SignatureMark mark) {
        var text = new SignatureImageTextParameters();
        text.setText(" ");
        var image = new SignatureImageParameters();
        image.setTextParameters(text);
        image.getFieldParameters().setPage(mark.page());
        return image;
    }

    private static CertificateToken certificate(String base64) {
        return DSSUtils.loadCertificate(Base64.getDecoder().decode(base64));
    }
}
