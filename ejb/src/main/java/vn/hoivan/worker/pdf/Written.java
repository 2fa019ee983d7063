package vn.hoivan.worker.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

import vn.hoivan.worker.WrittenPdf;

/** Writes documents and says what came of it. */
public final class Written {

    private static final int BUFFER = 1 << 16;

    private Written() {
    }

    public static WrittenPdf save(PDDocument document, Path output, CompressParameters compression) throws IOException {
        int pages = document.getNumberOfPages();
        document.save(output.toFile(), compression);
        return new WrittenPdf(pages, Files.size(output), sha256(output));
    }

    static String sha256(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
