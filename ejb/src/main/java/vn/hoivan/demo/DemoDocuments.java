package vn.hoivan.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import vn.hoivan.documents.DocumentType;
import vn.hoivan.documents.IncomingDocuments;
import vn.hoivan.documents.IncomingEntry;
import vn.hoivan.documents.RegisterIncoming;
import vn.hoivan.documents.Urgency;
import vn.hoivan.identity.Person;
import vn.hoivan.identity.WorkingDays;
import vn.hoivan.routing.Directing;
import vn.hoivan.routing.GiveDirective;
import vn.hoivan.worker.OfficialPaper;
import vn.hoivan.worker.OfficialPaper.Blank;
import vn.hoivan.worker.OfficialPaper.Heading;
import vn.hoivan.worker.OfficialPaper.Paragraph;
import vn.hoivan.worker.OfficialPaper.Signature;

/** Incoming documents in every state, from {@code documents.tsv}; days count back from the first start. */
@ApplicationScoped
class DemoDocuments implements DemoPart {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private IncomingEntry entry;
    @Inject
    private Directing directing;
    @Inject
    private DemoUsers users;
    @Inject
    private IncomingDocuments documents;
    @Inject
    private DemoPapers papers;
    @Inject
    private WorkingDays workingDays;
    @Inject
    private Clock clock;

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void load() {
        TsvFile.read("documents.tsv").forEach(this::load);
    }

    private void load(Map<String, String> row) {
        Person clerk = person(row.get("clerk"));
        LocalDate arrival = LocalDate.now(clock).minusDays(Integer.parseInt(row.get("days")));
        LocalDate issued = arrival.minusDays(2);
        UUID file = write(row, issued);
        UUID document = entry.register(clerk.getAgency().getId(), clerk.getId(), new RegisterIncoming(file,
                row.get("number"), row.get("notation"), null, issued, row.get("issuer"), DocumentType.valueOf(row.get("type")),
                row.get("subject"), row.get("signer"), Urgency.valueOf(row.get("urgency")), null, arrival, 1,
                Integer.parseInt(row.get("number")) % 3 == 0, false)).id();
        if ("void".equals(row.get("then"))) {
            users.as(row.get("clerk"), () -> documents.voidNumber(document, null, row.get("words")));
        } else if (!row.get("lead").isEmpty()) {
            route(document, row);
        }
    }

    private void route(UUID document, Map<String, String> row) {
        Person lead = person(row.get("lead"));
        List<UUID> collaborators = people(row.get("collaborators"));
        List<UUID> informed = people(row.get("informed"));
        directing.direct(document, person(row.get("leader")).getId(), new GiveDirective(row.get("directive"), lead.getId(),
                collaborators, informed, due(Integer.parseInt(row.get("due")))));
        switch (row.get("then")) {
            case "accept" -> directing.accept(document, lead.getId());
            case "return" -> directing.giveBack(document, lead.getId(), lead.getName(), row.get("words"));
            case "finish" -> {
                directing.accept(document, lead.getId());
                directing.finish(document, lead.getId(), lead.getName(), row.get("words"));
            }
            default -> { }
        }
    }

    /** @param days working days from today; below nought the day has gone by */
    private LocalDate due(int days) {
        LocalDate today = LocalDate.now(clock);
        return days < 0 ? today.plusDays(days) : workingDays.after(today, days);
    }

    private UUID write(Map<String, String> row, LocalDate issued) {
        DocumentType type = DocumentType.valueOf(row.get("type"));
        String subject = DemoText.printed(type, row.get("subject"));
        Heading heading = new Heading(null, row.get("issuer").toUpperCase(java.util.Locale.ROOT),
                Integer.valueOf(row.get("number")), null, row.get("notation"), row.get("place"), issued, issued.getYear(),
                Blank.SPACES, Urgency.valueOf(row.get("urgency")));
        List<Paragraph> body = List.of(
                new Paragraph(Paragraph.Style.BODY, "Căn cứ chức năng, nhiệm vụ được giao, " + row.get("issuer")
                        + " gửi Ủy ban nhân dân tỉnh Bình Sơn văn bản về nội dung: " + subject + "."),
                new Paragraph(Paragraph.Style.BODY, "Đề nghị cơ quan, đơn vị liên quan nghiên cứu, tổ chức thực hiện và "
                        + "gửi kết quả bằng văn bản đúng thời hạn để tổng hợp, báo cáo cấp có thẩm quyền."),
                new Paragraph(Paragraph.Style.BODY, "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị phản ánh "
                        + "kịp thời để được hướng dẫn, giải quyết."));
        return papers.write(new OfficialPaper(type, heading, subject, null,
                type == DocumentType.LETTER ? List.of("Ủy ban nhân dân tỉnh Bình Sơn") : List.of(), body,
                List.of("Như trên;", "Lưu: VT."), List.of(new Signature(List.of("THỦ TRƯỞNG CƠ QUAN"), row.get("signer"))),
                false), row.get("number") + "-" + row.get("notation") + ".pdf");
    }

    private List<UUID> people(String users) {
        return users.isEmpty() ? List.of() : java.util.stream.Stream.of(users.split(",")).map(user -> person(user).getId()).toList();
    }

    private Person person(String user) {
        return em.createQuery("select a.person from Account a where a.userName = :user", Person.class)
                .setParameter("user", user).getSingleResult();
    }
}
