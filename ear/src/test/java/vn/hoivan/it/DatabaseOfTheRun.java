package vn.hoivan.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

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

    /** A database of its own for an ordinary user, as docs/operations.md has it: rights mean nothing to a superuser. */
    private void makeRoom() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role hoivan login password 'hoivan'");
            statement.execute("create database hoivan owner hoivan");
        }
    }

    private String postgresql() {
        try {
            postgres = EmbeddedPostgres.builder().start();
            makeRoom();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        System.setProperty("postgresql.port", String.valueOf(postgres.getPort()));
        return "-Denv.DB_DRIVER=postgresql -Denv.DB_USER=hoivan -Denv.DB_PASSWORD=hoivan -Denv.DB_URL="
                + "jdbc:postgresql://localhost:" + postgres.getPort() + "/hoivan";
    }
}
