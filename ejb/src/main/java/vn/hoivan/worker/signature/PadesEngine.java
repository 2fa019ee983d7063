package vn.hoivan.worker.signature;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;

/**
 * DSS' service, but for the last step: DSS looks for the place of the signature byte by byte, half a minute for
 * 250 MB. Here the prepared file is copied and the signature written over its zeros.
 */
class PadesEngine extends PAdESService {

    private static final long serialVersionUID = 1L;

    PadesEngine() {
        super(new CommonCertificateVerifier());
    }

    void embed(DSSDocument document, PAdESSignatureParameters parameters, SignatureValue value, Path output)
            throws IOException {
        var signature = generateCMSSignedData(document, parameters, value);
        try (OutputStream out = Files.newOutputStream(output)) {
            parameters.getPdfSignatureCache().getToBeSignedDocument().writeTo(out);
        }
        var bytes = new FileBytes(output);
        var range = new RangeCheck(bytes).lastRange();
        int room = (int) (range[2] - range[1] - 2);
        if (!isEmpty(bytes, (int) range[1] + 1, room) || 2 * signature.length > room) {
            throw new IllegalStateException("The signature needs " + signature.length + " bytes of " + room / 2);
        }
        try (var file = new RandomAccessFile(output.toFile(), "rw")) {
            file.seek(range[1] + 1);
            file.write(HexFormat.of().formatHex(signature).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static boolean isEmpty(FileBytes bytes, int start, int length) {
        var expected = new byte[length];
        Arrays.fill(expected, (byte) '0');
        return Arrays.equals(bytes.slice(start, length), expected);
    }
}
