package vn.hoivan.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.DomainEvent;
import vn.hoivan.shared.LastEdits;
import vn.hoivan.shared.Page;
import vn.hoivan.shared.PageRequest;
import vn.hoivan.shared.Vietnamese;

/**
 * The directory of agencies: those that work with this system, and correspondents. Correspondents belong to nobody: every
 * administrator keeps them. An agency of the system is kept by its own administrator; the one above it sets it up.
 */
@Stateless
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class Agencies {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Callers callers;
    @Inject
    private Organisation organisation;
    @Inject
    private LastEdits lastEdits;
    @Inject
    private Event<DomainEvent> events;
    @Inject
    private Clock clock;

    /** Those of the system first, then by name. @param text part of a name or code, marks optional; null for all */
    public Page<AgencyRow> find(String text, PageRequest page) {
        String needle = text == null ? "" : text;
        List<Agency> found = em.createQuery("""
                select a from Agency a left join fetch a.parent order by a.internal desc, a.sortKey, a.id""", Agency.class)
                .getResultStream().filter(agency -> Vietnamese.hasWords(
                        agency.getName() + " " + agency.getCode() + " " + agency.getAbbreviation(), needle)).toList();
        return new Page<>(found.size(), found.stream().skip(page.offset()).limit(page.size()).map(this::row).toList());
    }

    public AgencyRow get(UUID id) {
        return row(require(id));
    }

    /** Adds a correspondent. */
    public AgencyRow add(@Valid @NotNull DefineAgency command) {
        Agency agency = define(new Agency(command.code(), command.name(), command.abbreviation(), command.place(), false,
                command.validFrom()), command);
        em.persist(agency);
        tell("identity.agencyAdded", agency);
        return row(agency);
    }

    /**
     * Sets up an agency that will work with this system, below the caller's own: an office, and an administrator.
     *
     * @param name     of its administrator
     * @param userName of its administrator
     * @return the administrator's password for the first log-in
     */
    public OneTimePassword found(@Valid @NotNull DefineAgency command, String name, String userName) {
        String login = organisation.freeUserName(userName);
        if (name == null || name.isBlank()) {
            throw BusinessException.invalid("administrator", "shared.required");
        }
        if (!callers.current().agencyId().equals(command.parent())) {
            throw BusinessException.invalid("parent", "identity.agency.belowOwn");
        }
        Agency agency = define(new Agency(command.code(), command.name(), command.abbreviation(), command.place(), true,
                command.validFrom()), command);
        em.persist(agency);
        Unit office = organisation.add(new Unit(agency, null, "VP", "Văn phòng"));
        String password = organisation.oneTimePassword();
        Account account = organisation.engage(office, name, "Quản trị hệ thống", null, login, organisation.hash(password),
                true, EnumSet.of(Role.ADMINISTRATOR));
        tell("identity.agencyFounded", agency);
        return new OneTimePassword(account.getPerson().getId(), login, password);
    }

    public AgencyRow change(UUID id, Integer version, @Valid @NotNull DefineAgency command) {
        Agency agency = require(id);
        if (!editable(agency)) {
            throw BusinessException.forbidden();
        }
        lastEdits.requireVersion(agency, id, version);
        if (agency.isInternal() && command.validTo() != null) {
            throw BusinessException.invalid("validTo", "identity.agency.ownStays");
        }
        define(agency, command);
        em.flush();
        tell("identity.agencyChanged", agency);
        return row(agency);
    }

    private Agency define(Agency agency, DefineAgency command) {
        requireFree(command.code(), agency.getId());
        if (command.validTo() != null && command.validTo().isBefore(command.validFrom())) {
            throw BusinessException.invalid("validTo", "identity.agency.order");
        }
        agency.change(command.code(), command.name(), command.abbreviation(), command.place());
        agency.belongsTo(parent(agency, command.parent()));
        agency.reachableAt(command.email() == null || command.email().isBlank() ? null : command.email().strip());
        agency.sealMeasures(command.sealDiameterMm());
        agency.isValid(command.validFrom(), command.validTo());
        return agency;
    }

    private Agency parent(Agency agency, UUID id) {
        Agency parent = id == null ? null : em.find(Agency.class, id);
        if (id != null && parent == null) {
            throw BusinessException.invalid("parent", "identity.agency.unknown");
        }
        for (Agency above = parent; above != null; above = above.getParent()) {
            if (above.equals(agency)) {
                throw BusinessException.invalid("parent", "identity.agency.circle");
            }
        }
        return parent;
    }

    private void requireFree(String code, UUID own) {
        List<UUID> same = em.createQuery("select a.id from Agency a where lower(a.code) = lower(:code)", UUID.class)
                .setParameter("code", code.strip()).getResultList();
        if (same.stream().anyMatch(id -> !id.equals(own))) {
            throw BusinessException.invalid("code", "identity.agency.codeTaken", code.strip());
        }
    }

    private Agency require(UUID id) {
        Agency agency = em.find(Agency.class, id);
        if (agency == null) {
            throw BusinessException.notFound();
        }
        return agency;
    }

    private boolean editable(Agency agency) {
        return !agency.isInternal() || agency.getId().equals(callers.current().agencyId());
    }

    private AgencyRow row(Agency agency) {
        Agency parent = agency.getParent();
        return new AgencyRow(agency.getId(), agency.getVersion(), agency.getCode(), agency.getName(),
                agency.getAbbreviation(), agency.getPlace(), parent == null ? null : parent.getId(),
                parent == null ? null : parent.getName(), agency.isInternal(), agency.getEmail(),
                agency.getSealDiameterMm(), agency.getValidFrom(), agency.getValidTo(), editable(agency));
    }

    /** Today, for new ones. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private void tell(String action, Agency agency) {
        events.fire(new DomainEvent(action, "AGENCY", agency.getId(), agency.getCode() + " " + agency.getName(), null));
    }
}
