package vn.hoivan.documents;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import vn.hoivan.shared.BusinessException;

/**
 * Warns of a document that is in the register already (Decree 30/2020/NĐ-CP, Appendix VI): the same file, or the same
 * reference of the same agency in the same year of issue.
 */
@ApplicationScoped
class Duplicates {

    private static final String OTHER = """
            select o from IncomingDocument o where o.agencyId = :agency and o.id <> :self
            and o.state <> vn.hoivan.documents.IncomingState.VOIDED\s""";

    @PersistenceContext
    private EntityManager em;

    /** @throws BusinessException conflict, which carries the {@link EarlierDocument} as {@code earlier} */
    void refuse(UUID agencyId, UUID self, PaperFacts paper, String sha256) {
        ofReference(agencyId, self, paper).ifPresent(found -> refuse("documents.duplicate.reference", found));
        if (sha256 != null) {
            ofFile(agencyId, self, sha256).ifPresent(found -> refuse("documents.duplicate.file", found));
        }
    }

    private static void refuse(String key, IncomingDocument found) {
        String number = found.getArrivalNumber() == null ? "–" : String.valueOf(found.getArrivalNumber());
        throw BusinessException.conflict(found.getArrivalNumber() == null ? "documents.duplicate.arrived" : key,
                number, String.valueOf(found.getYear()))
                .with("earlier", new EarlierDocument(found.getId(), found.getArrivalNumber(), found.getYear()));
    }

    private Optional<IncomingDocument> ofReference(UUID agencyId, UUID self, PaperFacts paper) {
        if (paper.reference() == null) {
            return Optional.empty();
        }
        return em.createQuery(OTHER + """
                and o.referenceKey = :reference and o.issuingAgencyFolded = :issuer
                order by o.year desc, o.arrivalNumber""", IncomingDocument.class)
                .setParameter("agency", agencyId).setParameter("self", self)
                .setParameter("reference", paper.referenceKey()).setParameter("issuer", paper.issuingAgencyFolded())
                .getResultStream().filter(other -> mayBeOfOneYear(other.getPaper(), paper)).findFirst();
    }

    private Optional<IncomingDocument> ofFile(UUID agencyId, UUID self, String sha256) {
        return em.createQuery(OTHER + """
                and o.fileId in (select f.id from StoredFile f where f.sha256 = :sha256)
                order by o.year desc, o.arrivalNumber""", IncomingDocument.class)
                .setParameter("agency", agencyId).setParameter("self", self).setParameter("sha256", sha256)
                .setMaxResults(1).getResultStream().findFirst();
    }

    /** Numbers begin anew each year. */
    static boolean mayBeOfOneYear(PaperFacts one, PaperFacts other) {
        return one.issuedDate() == null || other.issuedDate() == null
                || one.issuedDate().getYear() == other.issuedDate().getYear();
    }
}
