package vn.hoivan.files;

import java.io.IOException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import vn.hoivan.shared.Settings;

@ApplicationScoped
class FileStoreProducer {

    @Produces
    @ApplicationScoped
    FileStore store() throws IOException {
        return new DirectoryStore(Settings.data().resolve("files"));
    }
}
