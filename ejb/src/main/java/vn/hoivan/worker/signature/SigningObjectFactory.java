package vn.hoivan.worker.signature;

import java.io.OutputStream;

import org.apache.pdfbox.pdmodel.PDDocument;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.pades.PAdESCommonParameters;
import eu.europa.esig.dss.pdf.PDFServiceMode;
import eu.europa.esig.dss.pdf.PDFSignatureService;
import eu.europa.esig.dss.pdf.PdfMemoryUsageSetting;
import eu.europa.esig.dss.pdf.PdfSignatureFieldPositionChecker;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.visible.PdfBoxSignatureDrawerFactory;
import vn.hoivan.worker.SignatureParameters;

/**
 * Makes DSS draw our marks, name the field, keep files on disk, and accept a seal over a signature: the decree
 * demands what DSS takes for a mistake.
 */
class SigningObjectFactory extends PdfBoxNativeObjectFactory {

    private final SignatureParameters wanted;

    SigningObjectFactory(SignatureParameters wanted, TemporaryFiles resources) {
        this.wanted = wanted;
        var positions = new PdfSignatureFieldPositionChecker();
        positions.setAlertOnSignatureFieldOverlap(new SilentOnStatusAlert());
        positions.setAlertOnSignatureFieldOutsidePageDimensions(new SilentOnStatusAlert());
        setPdfSignatureFieldPositionChecker(positions);
        setResourcesHandlerBuilder(resources);
        setPdfMemoryUsageSetting(PdfMemoryUsageSetting.fileOnly());
    }

    @Override
    public PDFSignatureService newPAdESSignatureService() {
        PdfBoxSignatureDrawerFactory drawers = parameters -> new MarkDrawer(wanted.mark());
        return configure(new PdfBoxSignatureService(PDFServiceMode.SIGNATURE, drawers) {
            @Override
            public void checkEncryptedAndSaveIncrementally(PDDocument document, OutputStream out,
                                                           PAdESCommonParameters parameters) {
                SignatureFields.nameNewest(document, wanted.fieldName());
                super.checkEncryptedAndSaveIncrementally(document, out, parameters);
            }
        });
    }
}
