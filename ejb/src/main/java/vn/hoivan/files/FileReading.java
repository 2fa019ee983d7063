package vn.hoivan.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.hoivan.worker.ReadText;
import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.RenderPage;
import vn.hoivan.worker.TextRead;

/** Takes from a file that can already be shown what may come a little later: a picture of page one, and its text. */
@ApplicationScoped
class FileReading {

    private static final Logger LOG = LoggerFactory.getLogger(FileReading.class);
    private static final int DPI = 50;
    private static final Duration PICTURING = Duration.ofSeconds(15);
    private static final Duration READING = Duration.ofSeconds(60);
    private static final long PAGES_A_SECOND = 10;

    @Inject
    private Workers workers;
    @Inject
    private FileStore store;
    @Inject
    private FileResults results;

    void run(FileTask task) throws IOException, Refusal {
        StoredFile file = results.file(task);
        results.pictured(task, picture(store.path(file.getViewSha256())));
        Path pages = Files.createTempFile(store.workFolder(), "text", ".jsonl");
        try {
            TextRead read = workers.run(ReadText.KEY, new ReadText(store.path(file.readable()).toString(),
                    pages.toString()), READING.plusSeconds(file.getPages() / PAGES_A_SECOND));
            results.read(task, read.searchable(), pages);
        } finally {
            Files.deleteIfExists(pages);
        }
    }

    private Blob picture(Path view) throws IOException {
        Path picture = Files.createTempFile(store.workFolder(), "page", ".png");
        try {
            workers.run(RenderPage.KEY, new RenderPage(view.toString(), 1, DPI, picture.toString()), PICTURING);
            return store.adopt(picture);
        } catch (Refusal e) {
            LOG.info("No picture of page one: {}", e.getMessage());
            return null;
        } finally {
            Files.deleteIfExists(picture);
        }
    }
}
