package vn.hoivan.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import vn.hoivan.files.FileStore;
import vn.hoivan.files.Workers;
import vn.hoivan.worker.DrawSealImage;
import vn.hoivan.worker.DrawSignatureImage;
import vn.hoivan.worker.Refusal;

/** Drawn signatures and seals, for those who try the product without a picture of their own. */
@ApplicationScoped
class MarkPictures {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Inject
    private Workers workers;
    @Inject
    private FileStore store;

    String signature(String name, long seed) {
        return draw(path -> workers.run(DrawSignatureImage.KEY, new DrawSignatureImage(name, seed, path), LIMIT));
    }

    String seal(String agency, double diameter) {
        return draw(path -> workers.run(DrawSealImage.KEY, new DrawSealImage(List.of(agency), diameter, path), LIMIT));
    }

    private String draw(Drawing drawing) {
        try {
            Path picture = Files.createTempFile(store.workFolder(), "mark", ".png");
            drawing.to(picture.toString());
            return store.adopt(picture).sha256();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refusal e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Drawing {

        Object to(String path) throws Refusal;
    }
}
