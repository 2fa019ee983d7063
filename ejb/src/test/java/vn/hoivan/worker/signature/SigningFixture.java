package vn.hoivan.worker.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import vn.hoivan.signing.DemoAuthorityFixture;
import vn.hoivan.signing.Signer;
import vn.hoivan.worker.EmbedSignature;
import vn.hoivan.worker.PrepareSignature;
import vn.hoivan.worker.SignatureMark;
import vn.hoivan.worker.SignatureParameters;

/** Makes and signs small documents through the three steps, as the product does. */
final class SigningFixture {

    private SigningFixture() {
    }

    static OffsetDateTime now() {
        return DemoAuthorityFixture.CLOCK.instant().atOffset(ZoneOffset.ofHours(7));
    }

    /** A decision of {@code pages} pages with text and a font of its own. */
    static Path decision(Path folder, int pages) throws IOException {
        var file = Files.createTempFile(folder, "decision", ".pdf");
        try (var document = new PDDocument();
             var tinos = SigningFixture.class.getResourceAsStream("/vn/hoivan/worker/fonts/Tinos-Regular.ttf")) {
            var font = PDType0Font.load(document, tinos, true);
            for (int number = 1; number <= pages; number++) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                write(document, page, font, number);
            }
            document.save(file.toFile());
        }
        return file;
    }

    private static void write(PDDocument document, PDPage page, PDType0Font font, int number) throws IOException {
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(font, 14);
            content.setLeading(20);
            content.newLineAtOffset(85, 720);
            content.showText("QUYẾT ĐỊNH số 05/QĐ-UBND, trang " + number);
            content.newLine();
            content.showText("Điều 1. Cấp 125.000.000 đồng cho Sở Nội vụ.");
            content.newLine();
            content.showText("TM. ỦY BAN NHÂN DÂN");
            content.endText();
        }
    }

    static SignatureParameters parameters(Signer signer, String field, SignatureMark mark) {
        var chain = signer.certificateChain().stream().map(SigningFixture::base64).toList();
        return new SignatureParameters(chain, now(), field, mark, null, null, null);
    }

    static SignatureMark textMark(double x, double y) {
        return new SignatureMark(1, x, y, 200, 40, null, List.of("Kèm theo Quyết định số 05/QĐ-UBND",
                "2026-11-24T08:15:00+07:00"));
    }

    static Path sign(Path file, Signer signer, String field, SignatureMark mark) throws Exception {
        return sign(file, signer, parameters(signer, field, mark));
    }

    static Path sign(Path file, Signer signer, SignatureParameters parameters) throws Exception {
        var prepared = new PreparingSignature().run(new PrepareSignature(file.toString(), parameters));
        var value = signer.sign(Base64.getDecoder().decode(prepared.dataToSign()));
        var output = Files.createTempFile(file.getParent(), "signed", ".pdf");
        new EmbeddingSignature().run(new EmbedSignature(file.toString(), parameters,
                Base64.getEncoder().encodeToString(value), output.toString()));
        return output;
    }

    /** Level T, with a time-stamping service in this process instead of one behind an address. */
    static Path signWithTimeStamp(Path file, Signer signer, String field, TSPSource stamps) throws Exception {
        var parameters = parameters(signer, field, null);
        var output = Files.createTempFile(file.getParent(), "stamped", ".pdf");
        try (var session = new PadesSession(file.toString(), parameters, stamps)) {
            session.embed(signer.sign(session.dataToSign()), output);
        }
        return output;
    }

    /** With DSS alone and our picture: without our check that nothing signed is hidden. */
    static Path signAsAStranger(Path file, Signer signer, String field, SignatureMark mark) throws Exception {
        var wanted = parameters(signer, field, mark);
        var parameters = DssParameters.of(wanted, false);
        var document = new FileDocument(file.toFile());
        var engine = new PadesEngine();
        var output = Files.createTempFile(file.getParent(), "strange", ".pdf");
        try (var resources = new TemporaryFiles(file.getParent().toFile())) {
            engine.setPdfObjFactory(new SigningObjectFactory(wanted, resources));
            var value = signer.sign(engine.getDataToSign(document, parameters).getBytes());
            engine.embed(document, parameters, new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, value), output);
        }
        return output;
    }

    static String base64(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
