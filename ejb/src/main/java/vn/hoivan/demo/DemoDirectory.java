package vn.hoivan.demo;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Finds the people and agencies of the demo data by the names that data files use. */
@ApplicationScoped
@Transactional
class DemoDirectory {

    @PersistenceContext
    private EntityManager em;

    UUID person(String userName) {
        return em.createQuery("select a.person.id from Account a where a.userName = :name", UUID.class)
                .setParameter("name", userName).getSingleResult();
    }

    String name(String userName) {
        return em.createQuery("select a.person.name from Account a where a.userName = :name", String.class)
                .setParameter("name", userName).getSingleResult();
    }

    UUID agency(String code) {
        return em.createQuery("select a.id from Agency a where a.code = :code", UUID.class)
                .setParameter("code", code).getSingleResult();
    }

    /** @param reference number and notation, {@code 958/TTr-SYT} */
    UUID incoming(String reference) {
        return em.createQuery("select d.id from IncomingDocument d where d.paper.reference = :reference", UUID.class)
                .setParameter("reference", reference).getSingleResult();
    }
}
