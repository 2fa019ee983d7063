import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import java.io.ByteArrayInputStream;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

import vn.hoivan.worker.AssemblePack;
import vn.hoivan.worker.Operation;

/** A pack of 40 papers with 800 pages, cover, agenda, bookmarks and page numbers, against the plain join of qpdf. */
public class Packs {

    private static final int PAPERS = 40;
    private static final int PAGES = 20;

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        measure(folder, "small", 11_500, 6);
        measure(folder, "large", 315_000, 2);
    }

    private static void measure(Path folder, String name, int bytesAPage, int rounds) throws Exception {
        List<Path> papers = new ArrayList<>();
        long in = 0;
        for (int i = 0; i < PAPERS; i++) {
            papers.add(paper(folder.resolve(name + "-" + i + ".pdf"), bytesAPage, i));
            in += Files.size(papers.get(i));
        }
        Path pack = folder.resolve(name + "-pack.pdf");
        double[] ours = new double[rounds];
        double[] qpdf = new double[rounds];
        for (int round = -1; round < rounds; round++) {
            double theirs = qpdf(papers, folder.resolve(name + "-joined.pdf"));
            Files.deleteIfExists(pack);
            long start = System.nanoTime();
            assemble(papers, pack);
            if (round >= 0) {
                ours[round] = (System.nanoTime() - start) / 1e6;
                qpdf[round] = theirs;
            }
        }
        System.out.printf(Locale.ROOT, "pack.%s in_mb=%.1f pages=%d ours_ms=%.0f qpdf_ms=%.0f ratio=%.2f heap_mb=%d out_mb=%.1f%n", name, in / 1e6, PAPERS * PAGES,
                median(ours), median(qpdf), median(ours) / median(qpdf), Runtime.getRuntime().maxMemory() >> 20, Files.size(pack) / 1e6);
    }

    @SuppressWarnings("unchecked")
    private static void assemble(List<Path> papers, Path output) throws Exception {
        List<AssemblePack.Entry> agenda = new ArrayList<>();
        for (int i = 0; i < papers.size(); i++) {
            agenda.add(new AssemblePack.Entry(String.valueOf(i + 1), "Nội dung " + (i + 1), "Sở Tài chính", 10,
                    List.of(new AssemblePack.Paper("Tài liệu " + (i + 1), papers.get(i).toString(), null))));
        }
        AssemblePack pack = new AssemblePack("Phiên họp thường kỳ", List.of("Ủy ban nhân dân tỉnh"), List.of(new AssemblePack.Fact("Thời gian", "14:00")),
                agenda, "Bản của đại biểu", new AssemblePack.Labels("vi", "Chương trình", "Trình bày", "phút", "Không mở được", Map.of()), output.toString());
        ((Operation<AssemblePack, ?>) Class.forName(AssemblePack.KEY.implementation()).getConstructor().newInstance()).run(pack);
    }

    private static double qpdf(List<Path> papers, Path output) throws Exception {
        List<String> command = new ArrayList<>(List.of("qpdf", "--empty", "--pages"));
        papers.forEach(paper -> command.add(paper.toString()));
        command.addAll(List.of("--", output.toString()));
        long start = System.nanoTime();
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("qpdf");
        }
        return (System.nanoTime() - start) / 1e6;
    }

    /** Text, and a picture that no compression makes smaller. */
    private static Path paper(Path file, int bytesAPage, int seed) throws Exception {
        Random random = new Random(seed);
        try (PDDocument document = new PDDocument()) {
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            for (int number = 1; number <= PAGES; number++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                byte[] noise = new byte[bytesAPage / 100 * 100];
                random.nextBytes(noise);
                PDImageXObject image = new PDImageXObject(document, new ByteArrayInputStream(noise), (COSName) null, 100, noise.length / 100, 8, PDDeviceGray.INSTANCE);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(image, 72, 72, 200, 200);
                    content.beginText();
                    content.setFont(font, 12);
                    content.setLeading(16);
                    content.newLineAtOffset(72, 760);
                    for (int line = 0; line < 25; line++) {
                        content.showText("Paper " + seed + " page " + number + " line " + line + ": allocation of the budget to the units of the province");
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
