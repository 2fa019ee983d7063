package vn.hoivan.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import vn.hoivan.worker.CheckOffice;
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
    @Inject
    private OfficeFiles office;

    void run(FileTask task) throws IOException, Refusal {
        StoredFile file = results.file(task);
        Path original = store.path(file.getSha256());
        if (file.isPdf()) {
            prepare(task, original, file.getSize(), null);
        } else if (office.areShown()) {
            convert(task, original, file.getMediaType());
        } else {
            results.keptAsIs(task);
        }
    }

    /** The PDF it becomes is kept beside the original, and handled like one that was uploaded. */
    private void convert(FileTask task, Path original, String mediaType) throws IOException, Refusal {
        workers.run(CheckOffice.KEY, new CheckOffice(original.toString()), INSPECTING);
        Path pdf = Files.createTempFile(store.workFolder(), "office", ".pdf");
        try {
            office.convert(original, mediaType, pdf);
            Blob converted = store.adopt(pdf);
            prepare(task, store.path(converted.sha256()), converted.size(), converted);
        } finally {
            Files.deleteIfExists(pdf);
        }
    }

    private void prepare(FileTask task, Path pdf, long size, Blob converted) throws IOException, Refusal {
        Duration more = Duration.ofSeconds(size / BYTES_A_SECOND);
        Inspected inspected = workers.run(Inspect.KEY, new Inspect(pdf.toString()), INSPECTING.plus(more));
        Path copy = Files.createTempFile(store.workFolder(), "view", ".pdf");
        try {
            WrittenPdf written = workers.run(MakeViewCopy.KEY, new MakeViewCopy(pdf.toString(), copy.toString()),
                    COPYING.plus(more));
            results.prepared(task, inspected.pages(), inspected.signatures(), store.adopt(copy, written.sha256()), converted);
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
