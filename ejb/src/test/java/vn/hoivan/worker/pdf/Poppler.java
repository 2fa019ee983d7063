package vn.hoivan.worker.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/** What another reader than ours makes of a PDF, where it is installed. */
final class Poppler {

    private Poppler() {
    }

    static boolean isHere() {
        return Stream.of(System.getenv("PATH").split(":")).map(Path::of)
                .anyMatch(folder -> Files.isExecutable(folder.resolve("pdftotext")) && Files.isExecutable(folder.resolve("pdftoppm")));
    }

    static String text(Path pdf) throws IOException {
        return new String(run("pdftotext", "-enc", "UTF-8", pdf.toString(), "-"), StandardCharsets.UTF_8);
    }

    /** The first page at one pixel a point. */
    static BufferedImage picture(Path pdf) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(run("pdftoppm", "-r", "72", "-f", "1", "-l", "1", "-png", pdf.toString())));
    }

    private static byte[] run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        return process.getInputStream().readAllBytes();
    }
}
