package vn.hoivan.worker.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.SignatureMark;
import vn.hoivan.worker.ValidateSignatures;

/** Signs one page with a key that is thrown away, and validates it, so that DSS is loaded when the first job comes. */
public final class SigningWarmUp implements Runnable {

    @Override
    public void run() {
        try {
            var folder = Files.createTempDirectory("warm");
            try {
                signAndValidate(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException | Refusal e) {
            throw new IllegalStateException(e);
        }
    }

    private static void signAndValidate(Path folder) throws IOException, Refusal {
        var file = folder.resolve("page.pdf");
        var signed = folder.resolve("signed.pdf");
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(file.toFile());
        }
        var key = ThrowAwayKey.make();
        var mark = new SignatureMark(1, 100, 100, 200, 40, null, List.of("Đã ký"));
        try (var session = new PadesSession(file.toString(), key.parameters(mark))) {
            session.embed(key.sign(session.dataToSign()), signed);
        }
        new ValidatingSignatures().run(new ValidateSignatures(signed.toString(), List.of(key.certificate()), List.of(),
                folder.toString()));
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
