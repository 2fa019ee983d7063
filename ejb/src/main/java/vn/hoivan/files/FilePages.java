package vn.hoivan.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import vn.hoivan.shared.Vietnamese;

/** The text of files, page by page. */
@ApplicationScoped
class FilePages {

    private static final String INSERT = "insert into file_page (file_id, page, body) values (?1, ?2, ?3)";

    @PersistenceContext
    private EntityManager em;

    /** @param lines {@code {"page":1,"text":"…"}} each; read one at a time */
    void replace(UUID fileId, Path lines) throws IOException {
        em.createNativeQuery("delete from file_page where file_id = ?1").setParameter(1, fileId).executeUpdate();
        try (BufferedReader reader = Files.newBufferedReader(lines)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                insert(fileId, line);
            }
        }
    }

    private void insert(UUID fileId, String line) {
        try (JsonReader json = Json.createReader(new StringReader(line))) {
            JsonObject page = json.readObject();
            String body = Vietnamese.clean(page.getString("text").replace("\u0000", ""));
            em.createNativeQuery(INSERT).setParameter(1, fileId).setParameter(2, page.getInt("page"))
                    .setParameter(3, body).executeUpdate();
        }
    }
}
