package vn.hoivan.worker.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.hoivan.signing.CertificateHolder;
import vn.hoivan.signing.DemoAuthority;
import vn.hoivan.signing.DemoAuthorityFixture;
import vn.hoivan.signing.KeyKind;
import vn.hoivan.signing.MemoryAuthorityStore;
import vn.hoivan.signing.Pkcs12;
import vn.hoivan.worker.Finding;
import vn.hoivan.worker.Finding.Code;
import vn.hoivan.worker.Integrity;
import vn.hoivan.worker.SignatureMark;
import vn.hoivan.worker.SignatureReport;
import vn.hoivan.worker.Trust;

/** Who signs later chooses what the signature looks like: it must not serve to hide what others signed. */
class CoveringTest {

    @TempDir
    Path folder;

    private Path signed;

    @BeforeEach
    void sign() throws Exception {
        signed = SigningFixture.sign(SigningFixture.decision(folder, 1), DemoAuthorityFixture.signer("Lê Quang Huy"),
                "ky", SigningFixture.textMark(300, 200));
    }

    @Test
    void shouldSeeTextWipedOutByALaterSignature() throws Exception {
        var report = signOver(Color.WHITE, 80, 690, 400, 20);

        assertThat(report.integrity()).isEqualTo(Integrity.CHANGED);
        assertThat(report.signatures().get(0).reasons()).containsExactly(Finding.of(Code.CONTENT_COVERED, "1"));
        assertThat(report.signatures().get(1).integrity()).isEqualTo(Integrity.UNCHANGED);
    }

    @Test
    void shouldSeeOneWordWipedOut() throws Exception {
        assertThat(signOver(new Color(250, 250, 250), 150, 696, 60, 16).integrity()).isEqualTo(Integrity.CHANGED);
    }

    @Test
    void shouldAcceptAWhiteBoxWhereNothingIsWritten() throws Exception {
        assertThat(signOver(Color.WHITE, 80, 300, 400, 60).integrity()).isEqualTo(Integrity.UNCHANGED);
    }

    @Test
    void shouldAcceptThinInkOverText() throws Exception {
        assertThat(signOver(new Color(255, 0, 0, 40), 80, 690, 400, 40).integrity()).isEqualTo(Integrity.UNCHANGED);
    }

    @Test
    void shouldNotKnowTheSignerWhoAddsWordsOnBlankPaper() throws Exception {
        var stranger = new DemoAuthority(new MemoryAuthorityStore(),
                DemoAuthorityFixture.CLOCK);
        var holder = new CertificateHolder("Người Lạ", null, null, null);
        var key = Pkcs12.open(
                stranger.issue(holder, KeyKind.EC_P256, "1".toCharArray()), "1".toCharArray(),
                DemoAuthorityFixture.CLOCK.instant());

        var report = ValidationFixture.validate(SigningFixture.sign(signed, key, "la",
                SigningFixture.textMark(100, 400)));

        assertThat(report.signatures()).extracting("trust").containsExactly(Trust.KNOWN, Trust.UNDECIDED);
        assertThat(report.signatures().get(0).addedLater().get(0).page()).isEqualTo(1);
    }

    private SignatureReport signOver(Color colour, double x, double y, double width, double height) throws Exception {
        var mark = new SignatureMark(1, x, y, width, height, picture(colour).toString(), List.of());
        return ValidationFixture.validate(SigningFixture.signAsAStranger(signed,
                DemoAuthorityFixture.signer("Nguyễn Văn Đạt"), "che", mark));
    }

    private Path picture(Color colour) throws IOException {
        var image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < 20; y++) {
            for (int x = 0; x < 40; x++) {
                image.setRGB(x, y, colour.getRGB());
            }
        }
        var file = Files.createTempFile(folder, "picture", ".png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }
}
