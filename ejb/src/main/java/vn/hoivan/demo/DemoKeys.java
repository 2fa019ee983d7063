package vn.hoivan.demo;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import vn.hoivan.identity.Agency;
import vn.hoivan.identity.Role;
import vn.hoivan.signing.CertificateHolder;
import vn.hoivan.signing.KeyIssue;

/** Keys and pictures for the leaders and the seals of the demo; the passphrase is the demo password. */
@ApplicationScoped
class DemoKeys implements DemoPart {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private KeyIssue keys;

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void load() {
        leaders().forEach(row -> keys.toPerson((UUID) row[0], new CertificateHolder((String) row[1],
                (String) row[2], (String) row[3], null), DemoOrganisation.PASSWORD));
        agencies().forEach(agency -> keys.toAgency(agency.getId(), new CertificateHolder(agency.getName(), null, null,
                agency.getEmail()), agency.getSealDiameterMm(), DemoOrganisation.PASSWORD));
    }

    private List<Object[]> leaders() {
        return em.createQuery("""
                select p.id, p.name, p.agency.name, post.title from Account a join a.person p join a.roles r
                join Post post on post.person = p and post.primary = true where r = :leader order by p.sortKey""",
                Object[].class).setParameter("leader", Role.LEADER).getResultList();
    }

    private List<Agency> agencies() {
        return em.createQuery("select a from Agency a where a.internal = true order by a.code", Agency.class).getResultList();
    }
}
