package vn.hoivan.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.hoivan.worker.Inspect;
import vn.hoivan.worker.Inspected;
import vn.hoivan.worker.MakeViewCopy;
import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.RenderPage;
import vn.hoivan.worker.WrittenPdf;

/**
 * Makes a file ready to be shown: inspected, with a view copy and a picture of page one. Whatever the file is like,
 * it has a view or a reason after 20 seconds; only large ones get more.
 */
@ApplicationScoped
class FilePreparation {

    private static final Logger LOG = LoggerFactory.getLogger(FilePreparation.class);
    private static final int THUMBNAIL_DPI = 50;
    private static final Duration INSPECTING = Duration.ofSeconds(7);
    private static final Duration COPYING = Duration.ofSeconds(9);
    private static final Duration PICTURING = Duration.ofSeconds(3);
    private static final long BYTES_A_SECOND = 4_000_000;

    @Inject
    private Workers workers;
    @Inject
    private FileStore store;
    @Inject
    private FileResults results;

    void run(FileTask task) throws IOException, Refusal {
        StoredFile file = results.file(task);
        if (task.getKind() != FileTask.Kind.PREPARE) {
            return; // the steps of reading follow
        }
        if (file.isPdf()) {
            results.prepared(task, prepare(store.path(file.getSha256()), file.getSize()));
        } else {
            results.keptAsIs(task);
        }
    }

    private FileResults.Prepared prepare(Path pdf, long size) throws IOException, Refusal {
        Duration more = Duration.ofSeconds(size / BYTES_A_SECOND);
        Inspected inspected = workers.run(Inspect.KEY, new Inspect(pdf.toString()), INSPECTING.plus(more));
        Path copy = Files.createTempFile(store.workFolder(), "view", ".pdf");
        try {
            WrittenPdf written = workers.run(MakeViewCopy.KEY, new MakeViewCopy(pdf.toString(), copy.toString()),
                    COPYING.plus(more));
            Blob view = store.adopt(copy, written.sha256());
            return new FileResults.Prepared(inspected.pages(), inspected.signatures(), view, thumbnail(view));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private Blob thumbnail(Blob view) throws IOException {
        Path picture = Files.createTempFile(store.workFolder(), "page", ".png");
        try {
            workers.run(RenderPage.KEY, new RenderPage(store.path(view.sha256()).toString(), 1, THUMBNAIL_DPI,
                    picture.toString()), PICTURING);
            return store.adopt(picture, null);
        } catch (Refusal e) {
            LOG.info("No picture of page one: {}", e.getMessage());
            return null;
        } finally {
            Files.deleteIfExists(picture);
        }
    }
}
