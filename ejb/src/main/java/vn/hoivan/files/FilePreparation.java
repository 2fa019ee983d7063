package vn.hoivan.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import vn.hoivan.worker.Inspect;
import vn.hoivan.worker.Inspected;
import vn.hoivan.worker.MakeViewCopy;
import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.WrittenPdf;

/**
 * Makes a file ready to be shown: inspected, with a view copy. Whatever the file is like, it has a view or a reason
 * within 20 seconds of work; only large ones get more.
 */
@ApplicationScoped
class FilePreparation {

    private static final Duration INSPECTING = Duration.ofSeconds(8);
    private static final Duration COPYING = Duration.ofSeconds(11);
    private static final long BYTES_A_SECOND = 4_000_000;

    @Inject
    private Workers workers;
    @Inject
    private FileStore store;
    @Inject
    private FileResults results;

    void run(FileTask task) throws IOException, Refusal {
        StoredFile file = results.file(task);
        if (file.isPdf()) {
            prepare(task, store.path(file.getSha256()), file.getSize());
        } else {
            results.keptAsIs(task);
        }
    }

    private void prepare(FileTask task, Path pdf, long size) throws IOException, Refusal {
        Duration more = Duration.ofSeconds(size / BYTES_A_SECOND);
        Inspected inspected = workers.run(Inspect.KEY, new Inspect(pdf.toString()), INSPECTING.plus(more));
        Path copy = Files.createTempFile(store.workFolder(), "view", ".pdf");
        try {
            WrittenPdf written = workers.run(MakeViewCopy.KEY, new MakeViewCopy(pdf.toString(), copy.toString()),
                    COPYING.plus(more));
            results.prepared(task, inspected.pages(), inspected.signatures(), store.adopt(copy, written.sha256()));
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
