package vn.hoivan.shared;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.zip.ZipFile;

import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies the embedded database while the server runs: only the server has it open, so {@code bin/hoivan-backup.sh}
 * leaves a request in the data folder and waits until it is gone: then {@code backup/hoivan.mv.db} is the copy. Other databases have tools of their own.
 */
@Singleton
@PermitAll
public class DatabaseBackup {

    private static final String DATABASE = "hoivan.mv.db";
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseBackup.class);

    @Resource(lookup = "java:jboss/datasources/HoiVan")
    private DataSource dataSource;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void look() {
        Path folder = Settings.data().resolve("backup");
        Path request = folder.resolve("request");
        if (Files.exists(request)) {
            try {
                copy(folder);
            } catch (IOException | SQLException e) {
                LOG.error("The database was not copied", e);
            } finally {
                request.toFile().delete();
            }
        }
    }

    private void copy(Path folder) throws IOException, SQLException {
        Path aside = folder.resolve("database.part");
        try (Connection connection = dataSource.getConnection();
                PreparedStatement backup = connection.prepareStatement("backup to ?")) {
            backup.setString(1, aside.toString());
            backup.execute();
        }
        Path copy = folder.resolve("copy.part");
        try (ZipFile packed = new ZipFile(aside.toFile());
                InputStream database = packed.getInputStream(packed.getEntry(DATABASE))) {
            Files.copy(database, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.delete(aside);
        Files.move(copy, folder.resolve(DATABASE), StandardCopyOption.ATOMIC_MOVE);
    }
}
