package vn.hoivan.worker.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.hoivan.signing.DemoAuthorityFixture;
import vn.hoivan.worker.ShowSignatures;
import vn.hoivan.worker.ShownPlace;
import vn.hoivan.worker.ShownSignatures;

class ShowingSignaturesTest {

    @TempDir
    Path folder;

    @Test
    void shouldFrameASignatureWhereItsInkIs() throws Exception {
        Path signed = SigningFixture.sign(SigningFixture.decision(folder, 2), DemoAuthorityFixture.signer("Lê Quang Huy"),
                "ky", SigningFixture.textMark(300, 200));
        ShownSignatures shown = new ShowingSignatures().run(new ShowSignatures(signed.toString(), folder.toString(), 72, 8));

        assertThat(shown.pages()).extracting("page").containsExactly(1);
        ShownPlace place = shown.places().get(0);
        BufferedImage page = ImageIO.read(folder.resolve("page-1.png").toFile());
        assertThat(dark(page, place)).isPositive();
        assertThat(dark(page, new ShownPlace("above", 1, place.left(), place.top() - place.height(), place.width(), place.height())))
                .isZero();
    }

    @Test
    void shouldShowTheFirstPageOfAnUnsignedFile() throws Exception {
        ShownSignatures shown = new ShowingSignatures().run(new ShowSignatures(SigningFixture.decision(folder, 3).toString(),
                folder.toString(), 30, 8));
        assertThat(shown.pages()).extracting("page").containsExactly(1);
        assertThat(shown.places()).isEmpty();
    }

    @Test
    void shouldTurnFramesWithThePage() {
        PDPage page = new PDPage(new PDRectangle(100, 200));
        PDRectangle lowerLeft = new PDRectangle(0, 0, 10, 40);
        assertAt(page, 0, lowerLeft, 0, 0.8, 0.1, 0.2);
        assertAt(page, 90, lowerLeft, 0, 0, 0.2, 0.1);
        assertAt(page, 180, lowerLeft, 0.9, 0, 0.1, 0.2);
        assertAt(page, 270, lowerLeft, 0.8, 0.9, 0.2, 0.1);
    }

    private static void assertAt(PDPage page, int rotation, PDRectangle area, double left, double top, double width, double height) {
        page.setRotation(rotation);
        ShownPlace place = ShowingSignatures.place("x", 1, area, page);
        assertThat(place.left()).isCloseTo(left, within(1e-6));
        assertThat(place.top()).isCloseTo(top, within(1e-6));
        assertThat(place.width()).isCloseTo(width, within(1e-6));
        assertThat(place.height()).isCloseTo(height, within(1e-6));
    }

    private static int dark(BufferedImage page, ShownPlace place) {
        int count = 0;
        int right = (int) ((place.left() + place.width()) * page.getWidth());
        int bottom = (int) ((place.top() + place.height()) * page.getHeight());
        for (int x = (int) (place.left() * page.getWidth()); x < right; x++) {
            for (int y = (int) (place.top() * page.getHeight()); y < bottom; y++) {
                count += (page.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
            }
        }
        return count;
    }
}
