package vn.hoivan.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;

import com.sun.star.document.MacroExecMode;
import org.jodconverter.core.document.DefaultDocumentFormatRegistry;
import org.jodconverter.core.document.DocumentFormat;
import org.jodconverter.core.office.OfficeException;
import org.jodconverter.core.util.OSUtils;
import org.jodconverter.local.LocalConverter;
import org.jodconverter.local.office.LocalOfficeManager;
import org.jodconverter.local.office.PasswordProtectedException;

import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.Refusal.Reason;

/**
 * Turns office files into PDF/A-2b by LibreOffice, one at a time. Its process is started with the first file, has limits of
 * time and memory, sees nothing of our environment, and is replaced when it breaks.
 */
class OfficeConverter implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(OfficeConverter.class.getName());
    private static final Duration START = Duration.ofMinutes(10);
    private static final int TRIES = 2;
    /** Bounds itself, forgets our environment and becomes LibreOffice: $1 memory in kB, $2 its fonts, $3 its home folder. */
    private static final String BOUNDED = """
            ulimit -c 0; ulimit -v $1 2>/dev/null; fonts=$2; home=$3; shift 3
            exec env -i PATH="$PATH" LANG=C.UTF-8 HOME="$home" FONTCONFIG_FILE="$fonts" "$@"
            """;
    private static final Map<String, Object> PDF_A = Map.of("SelectPdfVersion", 2, "ExportNotes", false,
            "ExportFormFields", false, "UseTaggedPDF", true);

    private final OfficeSettings settings;
    private final Semaphore free = new Semaphore(1, true);
    private LocalOfficeManager manager;
    private volatile boolean closed;

    /** Ends what an earlier run of the server may have left behind. */
    OfficeConverter(OfficeSettings settings) {
        this.settings = settings;
        ProcessHandle.allProcesses().filter(this::isOurs).forEach(ProcessHandle::destroyForcibly);
        Folders.delete(settings.temporary());
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info().commandLine().filter(line -> line.contains("soffice")
                && line.contains(settings.temporary().toUri().getPath())).isPresent();
    }

    boolean isBusy() {
        return free.availablePermits() == 0;
    }

    /**
     * @param original not written to: LibreOffice is given a copy
     * @throws Refusal               where the file is at fault or goes beyond the limits
     * @throws CancellationException where the server stops meanwhile: nothing is known of the file
     * @throws IllegalStateException where LibreOffice does not start
     */
    void convert(Path original, String mediaType, Path pdf) throws Refusal {
        try {
            free.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while waiting for LibreOffice");
        }
        try {
            convertNow(original, mediaType, pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            free.release();
        }
    }

    private void convertNow(Path original, String mediaType, Path pdf) throws IOException, Refusal {
        DocumentFormat format = DefaultDocumentFormatRegistry.getFormatByMediaType(mediaType);
        LocalOfficeManager running = running();
        Path folder = Files.createTempDirectory(settings.temporary(), "paper");
        try {
            Path copy = Files.copy(original, folder.resolve("paper." + format.getExtension()));
            for (int tries = 1; !converted(running, copy, format, pdf, tries == TRIES); tries++) {
                running = running();
            }
        } finally {
            Folders.delete(folder);
        }
    }

    /** @param last whether to believe that the file is at fault: just after its start LibreOffice knows few file types */
    private boolean converted(LocalOfficeManager running, Path copy, DocumentFormat format, Path pdf, boolean last) throws Refusal {
        try {
            LocalConverter.builder().officeManager(running).loadProperty("MacroExecutionMode", MacroExecMode.NEVER_EXECUTE)
                    .storeProperty("FilterData", PDF_A).build()
                    .convert(copy.toFile()).as(format).to(pdf.toFile()).as(DefaultDocumentFormatRegistry.PDF).execute();
            return true;
        } catch (OfficeException e) {
            Refusal refusal = refusal(e);
            if (last || refusal.reason() != Reason.DAMAGED) {
                throw refusal;
            }
            return false;
        }
    }

    private Refusal refusal(OfficeException failure) {
        if (closed) {
            throw new CancellationException("LibreOffice has been stopped");
        }
        Throwable cause = failure.getCause();
        if (cause == null && !(failure instanceof PasswordProtectedException)) {
            throw new IllegalStateException("LibreOffice cannot be reached", failure);
        }
        LOG.log(Level.FINE, failure, () -> "Not converted");
        Reason reason = failure instanceof PasswordProtectedException ? Reason.PASSWORD_PROTECTED
                : cause instanceof TimeoutException ? Reason.TIME_LIMIT
                : cause instanceof CancellationException ? Reason.FAILED : Reason.DAMAGED;
        return new Refusal(reason, String.valueOf(failure.getMessage()), failure);
    }

    /** The time LibreOffice takes to start is nobody's fault. */
    private LocalOfficeManager running() throws IOException {
        LocalOfficeManager office = manager();
        long end = System.nanoTime() + START.toNanos();
        while (!office.isRunning()) {
            if (closed || System.nanoTime() > end) {
                throw closed ? new CancellationException("LibreOffice has been stopped")
                        : new IllegalStateException("LibreOffice does not start");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return office;
    }

    private synchronized LocalOfficeManager manager() throws IOException {
        if (closed) {
            throw new CancellationException("LibreOffice has been stopped");
        }
        if (manager == null) {
            Path folder = Files.createDirectories(settings.temporary());
            OfficeProfile profile = new OfficeProfile(folder);
            LocalOfficeManager started = LocalOfficeManager.builder().officeHome(settings.home().toFile())
                    .portNumbers(freePort()).workingDir(folder.toFile()).templateProfileDir(profile.write().toFile())
                    .runAsArgs(bounds(profile, folder)).maxTasksPerProcess(settings.jobs())
                    .taskExecutionTimeout(settings.limit().toMillis()).processTimeout(START.toMillis()).taskQueueTimeout(START.toMillis())
                    .startFailFast(true).build();
            try {
                started.start();
            } catch (OfficeException e) {
                stop(started);
                throw new IllegalStateException("LibreOffice does not start", e);
            }
            manager = started;
        }
        return manager;
    }

    private String[] bounds(OfficeProfile profile, Path folder) throws IOException {
        if (OSUtils.IS_OS_WINDOWS) {
            return new String[0];
        }
        return new String[] {"/bin/sh", "-c", BOUNDED, "office", String.valueOf(settings.memoryMb() * 1024L),
            profile.writeFonts(settings.fonts()).toString(), folder.toString()};
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (manager != null) {
            stop(manager);
        }
        Folders.delete(settings.temporary());
    }

    private static void stop(LocalOfficeManager office) {
        try {
            office.stop();
        } catch (OfficeException e) {
            LOG.log(Level.WARNING, "LibreOffice did not stop", e);
        }
    }
}
