package vn.hoivan.it;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.naming.InitialContext;
import javax.sql.DataSource;

import vn.hoivan.identity.People;
import vn.hoivan.shared.Ids;

/** Many delegates of the first agency with accounts of their own, written as rows; they cannot log in. */
public record Crowd(List<String> userNames, List<UUID> people) {

    public static Crowd of(int size) throws Exception {
        UUID agency = As.user("thuky", () -> As.boundary(People.class).me().agencyId());
        Crowd crowd = new Crowd(new ArrayList<>(), new ArrayList<>());
        DataSource source = (DataSource) new InitialContext().lookup("java:jboss/datasources/HoiVan");
        try (Connection connection = source.getConnection()) {
            UUID unit = unit(connection, agency);
            for (int i = 0; i < size; i++) {
                crowd.add(connection, agency, unit, i + 1);
            }
        }
        return crowd;
    }

    private static UUID unit(Connection db, UUID agency) throws SQLException {
        try (PreparedStatement query = db.prepareStatement("select id from unit where agency_id = ?")) {
            query.setObject(1, agency);
            var rows = query.executeQuery();
            rows.next();
            return rows.getObject(1, UUID.class);
        }
    }

    private void add(Connection db, UUID agency, UUID unit, int number) throws SQLException {
        UUID person = Ids.next();
        UUID account = Ids.next();
        String userName = "dongdao." + person;
        PublishedPaper.insert(db, "person (id, version, agency_id, name, sort_key, locale, active)",
                person, 0, agency, "Đại biểu " + number, "dai bieu " + number, "vi", true);
        PublishedPaper.insert(db, "post (id, version, person_id, unit_id, title, is_primary, valid_from)",
                Ids.next(), 0, person, unit, "Thành viên", true, Date.valueOf("2020-01-01"));
        PublishedPaper.insert(db, "account (id, version, person_id, user_name, password_hash, must_change_password, active)",
                account, 0, person, userName, "none", false, true);
        PublishedPaper.insert(db, "account_role (account_id, role)", account, "DELEGATE");
        userNames.add(userName);
        people.add(person);
    }
}
