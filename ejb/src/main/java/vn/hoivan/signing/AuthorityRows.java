package vn.hoivan.signing;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Keeps the demo authority's material in the database. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class AuthorityRows implements AuthorityStore {

    @PersistenceContext
    private EntityManager em;

    @Override
    public Optional<byte[]> load() {
        return Optional.ofNullable(em.find(AuthorityRow.class, AuthorityRow.ONLY)).map(AuthorityRow::getMaterial);
    }

    @Override
    public void save(byte[] material) {
        AuthorityRow row = em.find(AuthorityRow.class, AuthorityRow.ONLY);
        if (row == null) {
            em.persist(new AuthorityRow(material));
        } else {
            row.replace(material);
        }
    }
}
