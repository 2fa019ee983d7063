package vn.hoivan.it;

import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import javax.naming.InitialContext;
import javax.sql.DataSource;

import vn.hoivan.files.PaperFiles;
import vn.hoivan.identity.People;
import vn.hoivan.shared.Ids;

/** A meeting with one published item and one paper in it, written as rows: what reviewers find when they come. */
public record PublishedPaper(UUID meeting, UUID item, UUID paper, UUID version, UUID file) {

    public static final String CHAIR = "lanhdao";
    public static final String SECRETARY = "thuky";

    /** @param members user names of those who take part besides {@link #CHAIR} and {@link #SECRETARY} */
    public static PublishedPaper readBy(String... members) throws Exception {
        UUID file = As.user(SECRETARY, () -> As.boundary(PaperFiles.class)
                .receive(new ByteArrayInputStream(PaperPdf.of("Dieu 1. Muc tieu", "Dieu 2. To chuc thuc hien")), "to-trinh.pdf").id());
        PublishedPaper rows = new PublishedPaper(Ids.next(), Ids.next(), Ids.next(), Ids.next(), file);
        UUID agency = As.user(SECRETARY, () -> As.boundary(People.class).me().agencyId());
        DataSource source = (DataSource) new InitialContext().lookup("java:jboss/datasources/HoiVan");
        try (Connection connection = source.getConnection()) {
            rows.write(connection, agency, members);
        }
        return rows;
    }

    public static UUID person(String userName) throws Exception {
        return As.user(userName, () -> As.boundary(People.class).me().personId());
    }

    private void write(Connection db, UUID agency, String... members) throws Exception {
        UUID body = Ids.next();
        Timestamp now = Timestamp.from(Instant.parse("2026-11-23T01:00:00Z"));
        UUID chair = person(CHAIR);
        UUID secretary = person(SECRETARY);
        insert(db, "body (id, version, agency_id, name, quorum_numerator, quorum_denominator, majority_numerator, majority_denominator, majority_base, chair_breaks_tie, substitutes_vote, active)",
                body, 0, agency, "Hội đồng thử", 2, 3, 1, 2, "MEMBERS", true, false, true);
        insert(db, "meeting (id, version, agency_id, body_id, title, starts_at, ends_at, chair_id, secretary_id, state, edition, calendar_sequence, created_at)",
                meeting, 0, agency, body, "Phiên họp thử", now, now, chair, secretary, "PUBLISHED", 1, 0, now);
        insert(db, "agenda_item (id, version, meeting_id, position, title, duration_minutes, published_in, removed)",
                item, 0, meeting, 1, "Mục một", 15, 1, false);
        insert(db, "paper (id, version, agenda_item_id, position, title)", paper, 0, item, 1, "Tờ trình thử");
        insert(db, "paper_version (id, paper_id, number, file_id, published_in, created_by, created_at)", version, paper, 1, file, 1, secretary, now);
        insert(db, "file_link (file_id, object_id)", file, item);
        takePart(db, "CHAIR", 1, chair);
        takePart(db, "SECRETARY", 2, secretary);
        for (String member : List.of(members)) {
            takePart(db, "MEMBER", 3, person(member));
        }
    }

    private void takePart(Connection db, String role, int position, UUID person) throws SQLException {
        insert(db, "participant (id, version, meeting_id, person_id, role, votes, position, answer, present, removed)",
                Ids.next(), 0, meeting, person, role, true, position, "PENDING", false, false);
        insert(db, "access_entry (object_id, token)", item, "person:" + person);
    }

    static void insert(Connection db, String columns, Object... values) throws SQLException {
        String marks = "?" + ", ?".repeat(values.length - 1);
        try (PreparedStatement statement = db.prepareStatement("insert into " + columns + " values (" + marks + ")")) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
