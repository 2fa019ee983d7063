package vn.hoivan.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.RenderHtml;

/** Makes PDFs of HTML as {@link RenderHtml} takes it. Call it outside of a transaction. */
@ApplicationScoped
public class Prints {

    @Inject
    private Workers workers;

    /**
     * @param folder where it comes to lie
     * @return a new file, to be deleted by the caller
     */
    public Path write(String html, Path folder, Duration limit) throws IOException, Refusal {
        Path source = Files.createTempFile(folder, "print", ".html");
        Path pdf = Files.createTempFile(folder, "print", ".pdf");
        boolean written = false;
        try {
            Files.writeString(source, html);
            workers.run(RenderHtml.KEY, new RenderHtml(source.toString(), pdf.toString()), limit);
            written = true;
            return pdf;
        } finally {
            Files.deleteIfExists(source);
            if (!written) {
                Files.deleteIfExists(pdf);
            }
        }
    }
}
