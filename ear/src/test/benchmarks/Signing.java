import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;

import vn.hoivan.worker.EmbedSignature;
import vn.hoivan.worker.Operation;
import vn.hoivan.worker.PrepareSignature;
import vn.hoivan.worker.SignatureMark;
import vn.hoivan.worker.SignatureParameters;

/** A visible signature on a document of 20 pages: the two operations of the worker against DSS alone, in turns. */
public class Signing {

    private static final int WARM = 15;
    private static final int ROUNDS = 40;

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Path picture = picture(folder.resolve("mark.png"));
        Path document = document(folder.resolve("decision.pdf"), 20);
        for (int bits : new int[] {2048, 3072}) {
            measure(folder, document, picture, bits);
        }
    }

    private static void measure(Path folder, Path document, Path picture, int bits) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        KeyPair keys = generator.generateKeyPair();
        X509Certificate certificate = certificate(keys);
        Path ours = folder.resolve("signed-" + bits + ".pdf");
        Path alone = folder.resolve("alone-" + bits + ".pdf");
        double[] oursTook = new double[ROUNDS];
        double[] aloneTook = new double[ROUNDS];
        for (int round = -WARM; round < ROUNDS; round++) {
            long start = System.nanoTime();
            ours(document, picture, keys, certificate, ours);
            long middle = System.nanoTime();
            alone(document, picture, keys, certificate, alone);
            long end = System.nanoTime();
            if (round >= 0) {
                oursTook[round] = (middle - start) / 1e6;
                aloneTook[round] = (end - middle) / 1e6;
            }
        }
        System.out.printf(Locale.ROOT, "signing.rsa%d ours_ms=%.1f dss_ms=%.1f ratio=%.2f growth_kb=%.1f dss_growth_kb=%.1f%n", bits, median(oursTook),
                median(aloneTook), median(oursTook) / median(aloneTook), (Files.size(ours) - Files.size(document)) / 1024.0,
                (Files.size(alone) - Files.size(document)) / 1024.0);
    }

    @SuppressWarnings("unchecked")
    private static <A, R> R run(vn.hoivan.worker.OperationKey<A, R> key, A argument) throws Exception {
        return ((Operation<A, R>) Class.forName(key.implementation()).getConstructor().newInstance()).run(argument);
    }

    private static void ours(Path document, Path picture, KeyPair keys, X509Certificate certificate, Path output) throws Exception {
        SignatureParameters parameters = new SignatureParameters(List.of(Base64.getEncoder().encodeToString(certificate.getEncoded())),
                OffsetDateTime.now(), "Ky", new SignatureMark(20, 320, 120, 170, 60, picture.toString(), List.of()), null, null, null);
        String data = run(PrepareSignature.KEY, new PrepareSignature(document.toString(), parameters)).dataToSign();
        String value = Base64.getEncoder().encodeToString(sign(keys, Base64.getDecoder().decode(data)));
        Files.deleteIfExists(output);
        run(EmbedSignature.KEY, new EmbedSignature(document.toString(), parameters, value, output.toString()));
    }

    private static void alone(Path document, Path picture, KeyPair keys, X509Certificate certificate, Path output) throws Exception {
        PAdESService service = new PAdESService(new CommonCertificateVerifier());
        service.setPdfObjFactory(new PdfBoxNativeObjectFactory());
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(new CertificateToken(certificate));
        parameters.bLevel().setSigningDate(new Date());
        SignatureFieldParameters field = new SignatureFieldParameters();
        field.setPage(20);
        field.setOriginX(320);
        field.setOriginY(660);
        field.setWidth(170);
        field.setHeight(60);
        SignatureImageParameters image = new SignatureImageParameters();
        image.setImage(new FileDocument(picture.toFile()));
        image.setFieldParameters(field);
        parameters.setImageParameters(image);
        DSSDocument file = new FileDocument(document.toFile());
        byte[] value = sign(keys, service.getDataToSign(file, parameters).getBytes());
        service.signDocument(file, parameters, new SignatureValue(SignatureAlgorithm.RSA_SHA256, value)).save(output.toString());
    }

    private static byte[] sign(KeyPair keys, byte[] data) throws Exception {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(data);
        return signature.sign();
    }

    private static X509Certificate certificate(KeyPair keys) throws Exception {
        X500Name name = new X500Name("CN=Benchmark,C=VN");
        Instant now = Instant.now();
        return new JcaX509CertificateConverter().getCertificate(new JcaX509v3CertificateBuilder(name, BigInteger.ONE,
                Date.from(now.minusSeconds(3600)), Date.from(now.plusSeconds(86_400 * 30L)), name, keys.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
    }

    private static Path picture(Path file) throws Exception {
        BufferedImage image = new BufferedImage(680, 240, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0x1F, 0x3F, 0xB8));
        for (int x = 0; x < 600; x++) {
            pen.fillOval(40 + x, 120 + (int) (80 * Math.sin(x / 30.0)), 5, 5);
        }
        pen.dispose();
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private static Path document(Path file, int pages) throws Exception {
        try (PDDocument document = new PDDocument(); var tinos = Signing.class.getResourceAsStream("/vn/hoivan/worker/fonts/Tinos-Regular.ttf")) {
            PDType0Font font = PDType0Font.load(document, tinos, true);
            for (int number = 1; number <= pages; number++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 13);
                    content.setLeading(18);
                    content.newLineAtOffset(85, 760);
                    for (int line = 0; line < 36; line++) {
                        content.showText("Trang " + number + ", dòng " + line + ": phân bổ kinh phí cho các đơn vị theo quy định.");
                        content.newLine();
                    }
                    content.endText();
                }
            }
            document.save(file.toFile());
        }
        return file;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
