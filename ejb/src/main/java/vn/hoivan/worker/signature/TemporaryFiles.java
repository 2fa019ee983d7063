package vn.hoivan.worker.signature;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import eu.europa.esig.dss.signature.resources.TempFileResourcesHandler;
import eu.europa.esig.dss.spi.signature.resources.DSSResourcesHandler;
import eu.europa.esig.dss.spi.signature.resources.DSSResourcesHandlerBuilder;

/**
 * Keeps what DSS makes on the way in files, gone when closed. DSS writes some of it byte by byte, so the files are
 * buffered: a minute against a second for 250 MB.
 */
class TemporaryFiles implements DSSResourcesHandlerBuilder, AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final File folder;
    private final List<TempFileResourcesHandler> handlers = new ArrayList<>();

    /** @param folder must exist */
    TemporaryFiles(File folder) {
        this.folder = folder;
    }

    @Override
    public DSSResourcesHandler createResourcesHandler() {
        var handler = new TempFileResourcesHandler("dss-", ".tmp", folder) {
            @Override
            protected OutputStream buildOutputStream() throws IOException {
                return new BufferedOutputStream(super.buildOutputStream(), BUFFER);
            }
        };
        handlers.add(handler);
        return handler;
    }

    @Override
    public void close() {
        handlers.forEach(TempFileResourcesHandler::forceDelete);
    }
}
