package vn.hoivan.worker.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoivan.worker.signature.SigningFixture.decision;
import static vn.hoivan.worker.signature.SigningFixture.parameters;
import static vn.hoivan.worker.signature.SigningFixture.sign;
import static vn.hoivan.worker.signature.SigningFixture.textMark;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.hoivan.signing.DemoAuthorityFixture;
import vn.hoivan.signing.Signer;
import vn.hoivan.worker.EmbedSignature;
import vn.hoivan.worker.PrepareSignature;
import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.Refusal.Reason;
import vn.hoivan.worker.SignatureMark;

class SigningTest {

    private final Signer signer = DemoAuthorityFixture.signer("Nguyễn Văn Đạt");

    @TempDir
    Path folder;

    @Test
    void shouldAppendARevisionAndLeaveTheFileAsItWas() throws Exception {
        var file = decision(folder, 1);
        var before = Files.readAllBytes(file);

        var signed = Files.readAllBytes(sign(file, signer, "nguoi-ky", textMark(350, 760)));

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(Arrays.copyOf(signed, before.length)).isEqualTo(before);
        assertThat(signed.length - before.length).isBetween(5_000, 40_000);
    }

    @Test
    void shouldNameTheFieldAndKeepToTheRectangle() throws Exception {
        var signed = sign(decision(folder, 2), signer, "nguoi-ky", textMark(350, 760));

        try (var document = Loader.loadPDF(signed.toFile())) {
            var field = document.getSignatureFields().get(0);
            var rectangle = field.getWidgets().get(0).getRectangle();
            assertThat(field.getFullyQualifiedName()).isEqualTo("nguoi-ky");
            assertThat(rectangle.getCOSArray().toFloatArray()).containsExactly(350, 760, 550, 800);
            assertThat(field.getSignature().getSubFilter()).isEqualTo("ETSI.CAdES.detached");
            assertThat(document.getDocumentCatalog().getCOSObject().containsKey(COSName.PERMS)).isFalse();
        }
    }

    @Test
    void shouldPrepareTheSameBytesEveryTime() throws Exception {
        var file = decision(folder, 1);
        var parameters = parameters(signer, "nguoi-ky", textMark(350, 760));
        var prepare = new PrepareSignature(file.toString(), parameters);

        var first = new PreparingSignature().run(prepare);

        assertThat(new PreparingSignature().run(prepare)).isEqualTo(first);
        assertThat(first.digestAlgorithm()).isEqualTo("SHA256");
    }

    @Test
    void shouldRefuseAValueThatBelongsToOtherParameters() throws Exception {
        var file = decision(folder, 1);
        var prepared = new PreparingSignature().run(new PrepareSignature(file.toString(),
                parameters(signer, "nguoi-ky", textMark(350, 760))));
        var value = signer.sign(Base64.getDecoder().decode(prepared.dataToSign()));
        var embed = new EmbedSignature(file.toString(), parameters(signer, "nguoi-ky", textMark(350, 700)),
                Base64.getEncoder().encodeToString(value), folder.resolve("out.pdf").toString());

        assertThatThrownBy(() -> new EmbeddingSignature().run(embed))
                .hasMessageContaining("does not belong to this file");
        assertThat(folder.resolve("out.pdf")).doesNotExist();
    }

    @Test
    void shouldRefuseASecondFieldOfTheSameName() throws Exception {
        var signed = sign(decision(folder, 1), signer, "nguoi-ky", textMark(350, 760));

        assertThatThrownBy(() -> sign(signed, signer, "nguoi-ky", textMark(350, 600)))
                .hasMessageContaining("nguoi-ky");
    }

    @Test
    void shouldNotSealWhatWasChangedAfterTheSignature() throws Exception {
        var signed = sign(decision(folder, 1), signer, "nguoi-ky", textMark(350, 400));
        var changed = Files.write(folder.resolve("changed.pdf"),
                Updates.append(Files.readAllBytes(signed), Updates::overlay));

        assertRefused(() -> sign(changed, signer, "dau", textMark(300, 400)), Reason.CANNOT_BE_SIGNED_AGAIN);
    }

    @Test
    void shouldNotHideWhatOthersSigned() throws Exception {
        var signed = sign(decision(folder, 1), signer, "nguoi-ky", textMark(350, 400));
        var white = folder.resolve("white.png");
        var image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().fillRect(0, 0, 20, 20);
        ImageIO.write(image, "png", white.toFile());

        assertRefused(() -> sign(signed, signer, "dau", new SignatureMark(1, 80, 690, 300, 30, white.toString(),
                List.of())), Reason.MARK_HIDES_CONTENT);
    }

    @Test
    void shouldRefuseAnEncryptedFile() throws Exception {
        var file = decision(folder, 1);
        try (var document = Loader.loadPDF(file.toFile())) {
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            document.save(file.toFile());
        }

        assertRefused(() -> sign(file, signer, "ky", textMark(350, 400)), Reason.PASSWORD_PROTECTED);
    }

    private static void assertRefused(ThrowingCallable signing, Reason reason) {
        assertThatThrownBy(signing).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    @Test
    void shouldRefuseWhatIsNoPdf() throws Exception {
        var file = Files.writeString(folder.resolve("a.pdf"), "Kính gửi");

        assertThatThrownBy(() -> sign(file, signer, "nguoi-ky", textMark(350, 600))).isInstanceOf(Refusal.class);
    }
}
