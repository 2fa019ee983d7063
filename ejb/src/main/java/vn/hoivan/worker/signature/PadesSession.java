package vn.hoivan.worker.signature;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.exception.InvalidPasswordException;
import eu.europa.esig.dss.pades.exception.ProtectedDocumentException;
import eu.europa.esig.dss.spi.exception.IllegalInputException;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.Refusal.Reason;
import vn.hoivan.worker.SignatureParameters;

/** One PDF about to receive one signature. Temporary files are gone when it is closed. */
class PadesSession implements AutoCloseable {

    private final EarlierSignatures earlier;
    private final DSSDocument document;
    private final PAdESSignatureParameters parameters;
    private final TemporaryFiles resources = new TemporaryFiles(new File(System.getProperty("java.io.tmpdir")));
    private final PadesEngine service = new PadesEngine();

    PadesSession(String file, SignatureParameters wanted) throws IOException, Refusal {
        this(file, wanted, wanted.timeStampService() == null ? null : new HttpTimeStamps(wanted.timeStampService()));
    }

    PadesSession(String file, SignatureParameters wanted, TSPSource timeStamps) throws IOException, Refusal {
        earlier = EarlierSignatures.of(Path.of(file));
        document = new FileDocument(new File(file));
        parameters = DssParameters.of(wanted, timeStamps != null);
        service.setPdfObjFactory(new SigningObjectFactory(wanted, resources));
        service.setTspSource(timeStamps);
    }

    byte[] dataToSign() throws IOException, Refusal {
        try {
            var data = service.getDataToSign(document, parameters).getBytes();
            earlier.protect(prepared());
            return data;
        } catch (DSSException | IllegalInputException e) {
            throw refusal(e);
        }
    }

    String digestAlgorithm() {
        return parameters.getDigestAlgorithm().name();
    }

    void embed(byte[] signature, Path output) throws IOException, Refusal {
        var algorithm = SignatureAlgorithm.getAlgorithm(parameters.getEncryptionAlgorithm(),
                parameters.getDigestAlgorithm());
        var value = new SignatureValue(algorithm, signature);
        try {
            var toBeSigned = service.getDataToSign(document, parameters);
            if (!service.isValidSignatureValue(toBeSigned, value, parameters.getSigningCertificate())) {
                throw new IllegalArgumentException("The signature value does not belong to this file,"
                        + " these parameters and this certificate");
            }
            service.embed(document, parameters, value, output);
        } catch (DSSException | IllegalInputException e) {
            throw refusal(e);
        }
    }

    private Path prepared() {
        return ((FileDocument) parameters.getPdfSignatureCache().getToBeSignedDocument()).getFile().toPath();
    }

    private static Refusal refusal(RuntimeException e) {
        if (e instanceof InvalidPasswordException) {
            return new Refusal(Reason.PASSWORD_PROTECTED, "The file is protected", e);
        }
        if (e instanceof ProtectedDocumentException) {
            return new Refusal(Reason.CANNOT_BE_SIGNED_AGAIN, "An earlier signature forbids it", e);
        }
        if (e instanceof IllegalInputException) {
            return new Refusal(Reason.NOT_A_PDF, "Not a PDF", e);
        }
        return new Refusal(Reason.DAMAGED, "The file cannot be signed: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        resources.close();
    }
}
