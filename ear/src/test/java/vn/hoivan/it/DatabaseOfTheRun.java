package vn.hoivan.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Before the server of a run starts: an empty data folder, and the database the run is about. What the server needs to
 * know reaches it as system property {@code server.arguments}.
 */
public class DatabaseOfTheRun implements LauncherSessionListener {

    private EmbeddedPostgres postgres;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String database = System.getProperty("it.database", "none");
        if ("none".equals(database)) {
            return;
        }
        Path data = Folders.empty(Path.of(System.getProperty("work.folder"), "data-" + database));
        System.setProperty("server.data", data.toString());
        System.setProperty("server.arguments", "-Denv.HOIVAN_DEMO=people -Denv.HOIVAN_DATA=" + data + " "
                + ("postgresql".equals(database) ? postgresql() : h2()));
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String h2() {
        return "-Denv.DB_URL=jdbc:h2:mem:it;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                + "DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=15000";
    }

    private String postgresql() {
        try {
            postgres = EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "-Denv.DB_DRIVER=postgresql -Denv.DB_USER=postgres -Denv.DB_PASSWORD=postgres -Denv.DB_URL="
                + "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
    }
}
