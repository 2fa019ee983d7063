import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/**
 * Puts registered documents into the database of a product that is stopped, until there are so many; each with a file of
 * one page of 160 syllables. An officer leads one in ten. One in eleven has the words of {@link #COMMON}, one in a
 * thousand those of {@link #RARE}. Arguments: JDBC address, user, password, how many.
 */
public class Rows {

    static final String COMMON = "thủy lợi nội đồng";
    static final String RARE = "hải đăng cù lao";
    private static final int YEARS = 10;
    private static final int FIRST_YEAR = 2016;
    private static final String[] SYLLABLES = ("căn cứ quyết định ủy ban nhân dân tỉnh phê duyệt kế hoạch đầu tư công năm phân bổ kinh phí cho các đơn vị sự nghiệp báo cáo "
            + "kết quả thực hiện chương trình mục tiêu quốc gia giảm nghèo bền vững xây dựng nông thôn mới chuyển đổi số cải cách hành chính hội nghị tổng "
            + "tờ trình thẩm định dự toán hồ sơ thủ tục giải quyết khiếu nại tố cáo công dân tiếp nhận văn bản điện tử liên thông chỉ đạo điều hành giao thông "
            + "vận tải y tế giáo dục đào tạo khoa học công nghệ môi trường tài nguyên khoáng sản du lịch thể thao gia đình trẻ em lao động thương binh xã").split(" ");

    public static void main(String[] arguments) throws Exception {
        int wanted = Integer.parseInt(arguments[3]);
        try (Connection db = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
            db.setAutoCommit(false);
            new Rows(db).fill(wanted);
            db.commit();
        }
    }

    private final Connection db;
    private final Random random = new Random(7);

    private Rows(Connection db) {
        this.db = db;
    }

    private void fill(int wanted) throws SQLException {
        UUID clerk = id("select a.person_id from account a where a.user_name = 'vanthu'");
        UUID officer = id("select a.person_id from account a where a.user_name = 'chuyenvien'");
        UUID agency = id("select p.agency_id from person p join account a on a.person_id = p.id where a.user_name = 'vanthu'");
        UUID register = id("select r.id from register r where r.direction = 'INCOMING' and r.agency_id = '" + agency + "'");
        int there = number("select count(*) from incoming_document where register_id = '" + register + "' and registry_year < " + (FIRST_YEAR + YEARS));
        try (PreparedStatement file = db.prepareStatement("insert into file (id, version, sha256, size, media_type, name, state, pages, has_text, signatures, "
                + "uploaded_by, uploaded_at) values (?, 0, ?, 50000, 'application/pdf', 'van-ban.pdf', 'READY', 1, true, 0, ?, current_timestamp)");
                PreparedStatement page = db.prepareStatement("insert into file_page (file_id, page, body) values (?, 1, ?)");
                PreparedStatement link = db.prepareStatement("insert into file_link (file_id, object_id) values (?, ?)");
                PreparedStatement document = db.prepareStatement("insert into incoming_document (id, version, agency_id, register_id, registry_year, arrival_number, "
                        + "arrival_date, reference, reference_key, issued_date, issuing_agency, issuing_agency_folded, type, subject, urgency, secrecy, search_text, copies, "
                        + "paper_received, file_id, state, lead_id, registered_by, registered_at, changed_at) values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'LETTER', ?, 'NORMAL', "
                        + "'NORMAL', ?, 1, true, ?, ?, ?, ?, current_timestamp, current_timestamp)");
                PreparedStatement entry = db.prepareStatement("insert into access_entry (object_id, token) values (?, ?)")) {
            for (int i = there; i < wanted; i++) {
                UUID id = UUID.randomUUID();
                UUID fileId = UUID.randomUUID();
                int year = FIRST_YEAR + i % YEARS;
                int number = i / YEARS + 1;
                boolean led = i % 10 == 3;
                String subject = words(14) + (i % 11 == 0 ? " " + COMMON : "");
                String agencyName = "Sở " + words(3);
                String reference = number + "/S" + i % 97 + "-VP";
                LocalDate day = LocalDate.of(year, 1, 1).plusDays(Math.min(364, number * 365L / (wanted / YEARS + 1)));
                set(file, fileId, hash(), clerk);
                set(page, fileId, words(150) + (i % 1000 == 0 ? " " + RARE : "") + (i % 11 == 0 ? " " + COMMON : "") + " " + words(6));
                set(link, fileId, id);
                set(document, id, agency, register, year, number, day, reference, reference.toUpperCase(Locale.ROOT), day.minusDays(3), agencyName,
                        folded(agencyName), subject, " " + folded(reference + " " + subject + " " + agencyName), fileId, led ? "IN_PROGRESS" : "FINISHED",
                        led ? officer : null, clerk);
                set(entry, id, "role:CLERK@" + agency);
                set(entry, id, "role:LEADER@" + agency);
                set(entry, id, "person:" + clerk);
                if (led) {
                    set(entry, id, "person:" + officer);
                }
                if (i % 1000 == 999 || i == wanted - 1) {
                    for (PreparedStatement each : new PreparedStatement[] {file, page, link, document, entry}) {
                        each.executeBatch();
                    }
                    db.commit();
                }
            }
        }
        for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
            count(register, year);
        }
    }

    /** The counter stands at the last number, or the next registration would take one again. */
    private void count(UUID register, int year) throws SQLException {
        int last = number("select coalesce(max(arrival_number), 0) from incoming_document where register_id = '" + register + "' and registry_year = " + year);
        try (PreparedStatement update = db.prepareStatement("update register_counter set last_number = ? where register_id = ? and registry_year = ?");
                PreparedStatement insert = db.prepareStatement("insert into register_counter (last_number, register_id, registry_year) values (?, ?, ?)")) {
            set(update, last, register, year);
            if (update.executeBatch()[0] == 0) {
                set(insert, last, register, year);
                insert.executeBatch();
            }
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    private UUID id(String query) throws SQLException {
        try (ResultSet found = db.createStatement().executeQuery(query)) {
            found.next();
            return found.getObject(1, UUID.class);
        }
    }

    private int number(String query) throws SQLException {
        try (ResultSet found = db.createStatement().executeQuery(query)) {
            found.next();
            return found.getInt(1);
        }
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(SYLLABLES[(int) (SYLLABLES.length * Math.pow(random.nextDouble(), 1.5))]);
        }
        return words.toString();
    }

    private String hash() {
        return String.format("%016x%016x%016x%016x", random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT).replace('đ', 'd');
    }
}
