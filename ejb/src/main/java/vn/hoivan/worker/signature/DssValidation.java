package vn.hoivan.worker.signature;

import java.io.File;
import java.util.Base64;
import java.util.List;

import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.PdfMemoryUsageSetting;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import eu.europa.esig.dss.validation.reports.Reports;
import vn.hoivan.worker.ValidateSignatures;

/** Has DSS check cryptography, certificates and time-stamps. What came after a signature is judged elsewhere. */
final class DssValidation {

    private static final ValidationPolicy POLICY = ValidationPolicyLoader.fromDefaultValidationPolicy().create();

    private DssValidation() {
    }

    static Reports run(ValidateSignatures arguments) {
        try (var resources = new TemporaryFiles(new File(arguments.workFolder()))) {
            var validator = new PDFDocumentValidator(new FileDocument(new File(arguments.file())));
            validator.setPdfObjFactory(factory(resources));
            validator.setCertificateVerifier(verifier(arguments.trustedCertificates(), arguments.revocationLists()));
            validator.setEnableEtsiValidationReport(false);
            return validator.validateDocument(POLICY);
        }
    }

    private static PdfBoxNativeObjectFactory factory(TemporaryFiles resources) {
        var withoutPictures = new DefaultPdfDifferencesFinder();
        withoutPictures.setMaximalPagesAmountForVisualComparison(0);
        var factory = new PdfBoxNativeObjectFactory();
        factory.setPdfDifferencesFinder(withoutPictures);
        factory.setResourcesHandlerBuilder(resources);
        factory.setPdfMemoryUsageSetting(PdfMemoryUsageSetting.fileOnly());
        return factory;
    }

    /** Without access to any network: what is not in the file or given here is not known. */
    private static CertificateVerifier verifier(List<String> certificates, List<String> lists) {
        var trusted = new CommonTrustedCertificateSource();
        certificates.forEach(each -> trusted.addCertificate(DSSUtils.loadCertificate(decoded(each))));
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setAIASource(null);
        if (!lists.isEmpty()) {
            verifier.setCrlSource(new ExternalResourcesCRLSource(lists.stream()
                    .map(each -> new InMemoryDocument(decoded(each))).toArray(InMemoryDocument[]::new)));
        }
        return verifier;
    }

    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
