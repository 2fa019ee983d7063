package vn.hoivan.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

import vn.hoivan.identity.Agency;
import vn.hoivan.identity.Callers;
import vn.hoivan.identity.Person;
import vn.hoivan.identity.Unit;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Texts;

/** Writes the rows of a register for printing. */
@ApplicationScoped
@Transactional
class RegisterRows {

    static final int MOST = 5000;

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Callers callers;
    @Inject
    private Deliveries deliveries;
    @Inject
    private Clock clock;

    String incoming(LocalDate from, LocalDate to) {
        RegisterSheet sheet = new RegisterSheet(agency(), "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN", from, to, RegisterSheet.INCOMING);
        List<IncomingDocument> rows = em.createQuery("""
                select o from IncomingDocument o where o.agencyId = :agency and o.arrivalNumber is not null
                and o.receipt.arrivalDate between :from and :to order by o.year, o.arrivalNumber""", IncomingDocument.class)
                .setParameter("agency", callers.current().agencyId()).setParameter("from", from).setParameter("to", to)
                .setMaxResults(MOST + 1).getResultList();
        bounded(rows).forEach(row -> sheet.row(row.getState() == IncomingState.VOIDED, row.getReceipt().arrivalDate(),
                row.getArrivalNumber(), row.getPaper().issuingAgency(), row.getPaper().reference(),
                row.getPaper().issuedDate(), what(row.getPaper().type(), row.getPaper().subject()), name(row.getLeadId()),
                row.getForwardedOn(), null, remark(row.getVoidReason())));
        return sheet.finish();
    }

    String outgoing(LocalDate from, LocalDate to) {
        RegisterSheet sheet = new RegisterSheet(agency(), "SỔ ĐĂNG KÝ VĂN BẢN ĐI", from, to, RegisterSheet.OUTGOING);
        List<OutgoingDocument> rows = em.createQuery("""
                select o from OutgoingDocument o join Register r on r.id = o.registerId where o.agencyId = :agency
                and o.issuedDate between :from and :to order by o.year, r.code, o.number""", OutgoingDocument.class)
                .setParameter("agency", callers.current().agencyId()).setParameter("from", from).setParameter("to", to)
                .setMaxResults(MOST + 1).getResultList();
        bounded(rows).forEach(row -> sheet.row(row.getState() == OutgoingState.VOIDED, row.getReference(),
                row.getIssuedDate(), what(row.getType(), row.getSubject()), name(row.getSignerId()), destinations(row),
                keeper(row), row.getCopies(), row.getIssuedAt() == null ? null
                        : row.getIssuedAt().atZone(clock.getZone()).toLocalDate(), null, remark(row.getVoidReason())));
        return sheet.finish();
    }

    private static <T> List<T> bounded(List<T> rows) {
        if (rows.size() > MOST) {
            throw BusinessException.invalid("to", "documents.print.tooLong", String.valueOf(MOST));
        }
        return rows;
    }

    private String destinations(OutgoingDocument row) {
        return deliveries.recipients(row.getDraftId()).stream().map(Recipient::getName).collect(Collectors.joining("; "));
    }

    private String keeper(OutgoingDocument row) {
        Unit unit = row.getDraftingUnitId() == null ? null : em.find(Unit.class, row.getDraftingUnitId());
        return unit == null ? "VT" : "VT, " + unit.getCode();
    }

    private String agency() {
        return em.find(Agency.class, callers.current().agencyId()).getName();
    }

    private String name(java.util.UUID person) {
        return person == null ? null : em.find(Person.class, person).getName();
    }

    private static String what(DocumentType type, String subject) {
        return Texts.of(new Locale("vi"), type) + ": " + subject;
    }

    private static String remark(String voidReason) {
        return voidReason == null ? null : "Đã hủy: " + voidReason;
    }
}
