package vn.hoivan.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.hoivan.worker.AssemblePack;
import vn.hoivan.worker.AssembledPack;
import vn.hoivan.worker.Inspect;
import vn.hoivan.worker.MakeViewCopy;
import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.Refusal.Reason;
import vn.hoivan.worker.WrittenPdf;
import vn.hoivan.worker.pdf.PackFixture;
import vn.hoivan.worker.pdf.PdfFixture;
import vn.hoivan.worker.trial.Echoing;
import vn.hoivan.worker.trial.Trial;

/** What the worker does within its memory: a pack of 800 pages in 96 MB, a file of 250 MB in 384 MB. */
@Tag("slow")
class LargeFilesSlowTest {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int SCAN_SIDE = 560;

    @TempDir
    Path folder;

    @Test
    void shouldAssembleFortyPapersOfTwentyPagesInLittleMemory() throws Exception {
        PackFixture order = new PackFixture();
        for (int i = 1; i <= 40; i++) {
            order.item("Nội dung " + i, PackFixture.paper("Báo cáo " + i, paper(i)));
        }
        try (WorkerPool pool = TestWorkers.small(folder.resolve("pool"), 1, 10)) {
            AssembledPack pack = pool.run(AssemblePack.KEY, order.to(folder.resolve("pack.pdf")), LIMIT);
            assertThat(pack.papers()).hasSize(40).allSatisfy(placed -> {
                assertThat(placed.unavailable()).isNull();
                assertThat(placed.pages()).isEqualTo(20);
            });
            assertThat(pack.pdf().pages()).isEqualTo(pack.papers().get(0).firstPage() - 1 + 800);
        }
    }

    @Test
    void shouldViewAFileOf250Megabytes() throws Exception {
        Path file = folder.resolve("scan.pdf");
        try (PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            for (int i = 0; i < 800; i++) {
                scan(document, SCAN_SIDE, i);
            }
            document.save(file.toFile());
        }
        assertThat(file.toFile().length()).isGreaterThan(250_000_000L);
        try (WorkerPool pool = TestWorkers.usual(folder.resolve("pool"))) {
            assertThat(pool.run(Inspect.KEY, new Inspect(file.toString()), LIMIT).pages()).isEqualTo(800);
            WrittenPdf copy = pool.run(MakeViewCopy.KEY,
                    new MakeViewCopy(file.toString(), folder.resolve("copy.pdf").toString()), LIMIT);
            assertThat(copy.pages()).isEqualTo(800);
        }
    }

    /** 150 MB of text operators, packed into some kilobytes. */
    @Test
    void shouldOutliveABomb() throws Exception {
        Path file = folder.resolve("bomb.pdf");
        byte[] showing = "(a) Tj ".repeat(150_000).getBytes(UTF_8);
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDStream data = new PDStream(document);
            try (OutputStream packed = data.createOutputStream(COSName.FLATE_DECODE)) {
                packed.write("BT /F 9 Tf ".getBytes(UTF_8));
                for (int i = 0; i < 150; i++) {
                    packed.write(showing);
                }
            }
            page.setContents(data);
            document.save(file.toFile());
        }
        try (WorkerPool pool = TestWorkers.usual(folder.resolve("pool"))) {
            try {
                pool.run(Inspect.KEY, new Inspect(file.toString()), Duration.ofSeconds(5));
            } catch (Refusal e) {
                assertThat(e.reason()).isIn(Reason.TIME_LIMIT, Reason.MEMORY_LIMIT);
            }
            assertThat(pool.run(Trial.key(Echoing.class), Trial.of("on"), LIMIT).text()).isEqualTo("on");
        }
    }

    private Path paper(int number) throws IOException {
        try (PdfFixture fixture = PdfFixture.document().pages(15, "Báo cáo " + number + ", trang")) {
            for (int i = 0; i < 5; i++) {
                scan(fixture.pdf(), SCAN_SIDE, number * 100 + i);
            }
            return fixture.save(folder.resolve("paper" + number + ".pdf"));
        }
    }

    /** A page with a picture that does not compress. */
    private static void scan(PDDocument document, int side, int seed) throws IOException {
        byte[] noise = new byte[side * side];
        new Random(seed).nextBytes(noise);
        PDStream data = new PDStream(document);
        COSStream stream = data.getCOSObject();
        try (OutputStream raw = stream.createRawOutputStream()) {
            raw.write(noise);
        }
        stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
        PDImageXObject image = new PDImageXObject(data, null);
        image.setWidth(side);
        image.setHeight(side);
        image.setBitsPerComponent(8);
        image.setColorSpace(PDDeviceGray.INSTANCE);
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(image, 0, 0, 600, 700);
        }
    }
}
