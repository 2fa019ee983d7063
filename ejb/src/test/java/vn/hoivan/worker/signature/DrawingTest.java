package vn.hoivan.worker.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.hoivan.worker.DrawSealImage;
import vn.hoivan.worker.DrawSignatureImage;

class DrawingTest {

    @TempDir
    Path folder;

    @Test
    void shouldDrawASignatureInBlueOnNothing() throws Exception {
        var image = ImageIO.read(signature("Trần Thị Hồng Nhung", 1).toFile());

        assertThat(image.getWidth()).isEqualTo(591);
        assertThat(image.getHeight()).isEqualTo(260);
        assertThat(image.getRGB(0, 0) >>> 24).isZero();
        assertThat(share(image, colour -> colour.getAlpha() > 0)).isBetween(0.01, 0.2);
        assertThat(share(image, colour -> colour.getAlpha() > 200
                && colour.getRed() > colour.getBlue() / 2)).isZero();
    }

    @Test
    void shouldWriteTheSameHandAgainAndOthersDifferently() throws Exception {
        var first = Files.readAllBytes(signature("Lê Quang Huy", 5));

        assertThat(Files.readAllBytes(signature("Lê Quang Huy", 5))).isEqualTo(first);
        assertThat(Files.readAllBytes(signature("Lê Quang Huy", 6))).isNotEqualTo(first);
        assertThat(Files.readAllBytes(signature("Đỗ Thanh Tùng", 5))).isNotEqualTo(first);
    }

    @Test
    void shouldDrawASealInRedWithAStarAndNothingAround() throws Exception {
        var image = ImageIO.read(seal(36, "Ủy ban nhân dân tỉnh An Khê", "Văn phòng").toFile());

        assertThat(image.getWidth()).isEqualTo(425).isEqualTo(image.getHeight());
        assertThat(image.getRGB(2, 2) >>> 24).isZero();
        assertThat(image.getRGB(212, 290) >>> 24).isZero();
        var middle = new Color(image.getRGB(212, 212), true);
        assertThat(middle.getAlpha()).isEqualTo(255);
        assertThat(middle.getRed()).isGreaterThan(3 * middle.getGreen());
    }

    @Test
    void shouldKeepLettersInsideTheRingHoweverLongTheNameIs() throws Exception {
        var image = ImageIO.read(seal(40, "Ban Quản lý các khu công nghiệp và khu kinh tế tỉnh An Khê và vùng phụ cận",
                "Văn phòng đại diện phía Nam").toFile());

        assertThat(image.getWidth()).isEqualTo(472);
        assertThat(image.getRGB(236, 330) >>> 24).isZero();
    }

    private Path signature(String name, long seed) throws IOException {
        var file = Files.createTempFile(folder, "signature", ".png");
        new DrawingSignatureImage().run(new DrawSignatureImage(name, seed, file.toString()));
        return file;
    }

    private Path seal(double diameter, String... lines) throws IOException {
        var file = Files.createTempFile(folder, "seal", ".png");
        new DrawingSealImage().run(new DrawSealImage(List.of(lines), diameter, file.toString()));
        return file;
    }

    private static double share(BufferedImage image, Predicate<Color> wanted) {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return java.util.Arrays.stream(pixels).filter(argb -> wanted.test(new Color(argb, true))).count()
                / (double) pixels.length;
    }
}
