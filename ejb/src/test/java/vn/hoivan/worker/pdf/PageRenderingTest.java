package vn.hoivan.worker.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.hoivan.worker.RenderPage;
import vn.hoivan.worker.RenderedPage;

class PageRenderingTest {

    @TempDir
    Path folder;

    @Test
    void shouldDrawThePageAsked() throws Exception {
        Path file = PdfFixture.document().page("Một").page("").save(folder.resolve("a.pdf"));
        assertThat(darkPixels(render(file, 1, 72))).isPositive();
        assertThat(darkPixels(render(file, 2, 72))).isZero();
    }

    @Test
    void shouldTurnThePageAsItIsRead() throws Exception {
        Path file = PdfFixture.document().page("Ngang", PDRectangle.A4, 90).save(folder.resolve("a.pdf"));
        BufferedImage image = render(file, 1, 36);
        assertThat(image.getWidth()).isGreaterThan(image.getHeight());
    }

    @Test
    void shouldBoundThePicture() throws Exception {
        Path file = PdfFixture.document().page("Rộng", new PDRectangle(Documents.MAX_PAGE_SIDE, 400), 0)
                .save(folder.resolve("a.pdf"));
        RenderedPage rendered = new PageRendering()
                .run(new RenderPage(file.toString(), 1, 2400, folder.resolve("a.png").toString()));
        assertThat((long) rendered.width() * rendered.height()).isBetween(RenderPage.MAX_PIXELS * 9 / 10,
                RenderPage.MAX_PIXELS);
    }

    private BufferedImage render(Path file, int page, float dpi) throws Exception {
        Path output = folder.resolve("page.png");
        new PageRendering().run(new RenderPage(file.toString(), page, dpi, output.toString()));
        return ImageIO.read(output.toFile());
    }

    static long darkPixels(BufferedImage image) {
        long dark = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                dark += (image.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
            }
        }
        return dark;
    }
}
