package vn.hoivan.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import vn.hoivan.access.Access;
import vn.hoivan.documents.DocumentType;
import vn.hoivan.documents.Recipient;
import vn.hoivan.documents.RecipientPurpose;
import vn.hoivan.documents.Urgency;
import vn.hoivan.identity.Account;
import vn.hoivan.identity.Agency;
import vn.hoivan.identity.Callers;
import vn.hoivan.identity.Person;
import vn.hoivan.identity.Role;
import vn.hoivan.identity.Unit;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Vietnamese;

/** Checks what people give for a draft and fills in what they left open. */
@ApplicationScoped
class DraftInput {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Access access;
    @Inject
    private Callers callers;

    DraftFacts facts(SaveDraft command, UUID unitId) {
        source(command.conclusionId(), "conclusionId");
        source(command.incomingDocumentId(), "incomingDocumentId");
        holder(command.reviewer(), "reviewer", "signing.draft.notAReviewer", Role.UNIT_HEAD, Role.LEADER);
        holder(command.signer(), "signer", "signing.draft.notASigner", Role.LEADER);
        return new DraftFacts(command.conclusionId(), command.incomingDocumentId(), command.type(), command.subject(),
                notation(command, unitId), command.urgency() == null ? Urgency.NORMAL : command.urgency(),
                command.copies() == null ? 1 : command.copies(), command.reviewer(), command.signer());
    }

    List<Recipient> recipients(UUID draftId, List<SaveDraft.Destination> destinations) {
        List<Recipient> recipients = new ArrayList<>();
        for (SaveDraft.Destination destination : destinations) {
            Agency agency = destination.agency() == null ? null : em.find(Agency.class, destination.agency());
            String name = agency == null ? Vietnamese.line(destination.name()) : agency.getName();
            String email = agency == null ? address(destination.email()) : agency.getEmail();
            if (destination.agency() != null && agency == null || name == null && email == null) {
                throw BusinessException.invalid("recipients", "signing.draft.recipientUnknown");
            }
            recipients.add(new Recipient(draftId, recipients.size() + 1, destination.agency(),
                    name == null ? email : name, email, RecipientPurpose.EXECUTE));
        }
        return recipients;
    }

    String reason(String reason) {
        String clean = Vietnamese.clean(reason);
        if (clean == null || clean.isEmpty()) {
            throw BusinessException.invalid("reason", "shared.reasonRequired");
        }
        if (clean.length() > Draft.REASON_LENGTH) {
            throw BusinessException.invalid("reason", "shared.tooLong", Draft.REASON_LENGTH);
        }
        return clean;
    }

    /** Type and issuer; a letter has none, but names the unit that drafts it (Decree 30, Appendix I, II.3). */
    private String notation(SaveDraft command, UUID unitId) {
        String given = Vietnamese.line(command.notation());
        if (given != null) {
            return given;
        }
        String issuer = em.find(Agency.class, callers.current().agencyId()).getAbbreviation();
        DocumentType type = command.type();
        if (!type.abbreviation().isEmpty()) {
            return type.abbreviation() + "-" + issuer;
        }
        return unitId == null ? issuer : issuer + "-" + em.find(Unit.class, unitId).getCode();
    }

    private void source(UUID id, String field) {
        if (id != null && access.visible(Set.of(id)).isEmpty()) {
            throw BusinessException.invalid(field, "signing.draft.sourceUnknown");
        }
    }

    private void holder(UUID personId, String field, String refusal, Role... roles) {
        Person person = em.find(Person.class, personId);
        boolean fits = person != null && person.isActive()
                && person.getAgency().getId().equals(callers.current().agencyId())
                && em.createQuery("select a from Account a where a.person.id = :person and a.active = true", Account.class)
                        .setParameter("person", personId).getResultStream()
                        .anyMatch(account -> Set.of(roles).stream().anyMatch(account.getRoles()::contains));
        if (!fits) {
            throw BusinessException.invalid(field, refusal);
        }
    }

    private static String address(String email) {
        String clean = Vietnamese.line(email);
        if (clean != null && !clean.matches("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+\\.[^\\s@,;<>\".]+")) {
            throw BusinessException.invalid("recipients", "signing.draft.badAddress", clean);
        }
        return clean;
    }
}
