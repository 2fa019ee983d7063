package vn.hoivan.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.hibernate.query.NativeQuery;

import vn.hoivan.access.Access;
import vn.hoivan.access.AccessChanged;
import vn.hoivan.files.FileLinked;
import vn.hoivan.files.FileRead;

/**
 * Which objects the index does not know as they are. A row stands from the commit of the change until the index has
 * it: what the index says about any other object is right.
 */
@ApplicationScoped
class ChangeQueue {

    /** More than this wait only while a great many rows come at once; then they are looked at piece by piece. */
    private static final int PIECE = 1000;

    /** @param rows of the queue, to be taken away; @param objects what they are about */
    record Batch(List<Long> rows, Set<UUID> objects) {
    }

    @Resource(lookup = "java:jboss/datasources/HoiVan")
    private DataSource database;
    @PersistenceContext
    private EntityManager em;
    @Inject
    private Access access;

    /** Called while entities are being written, when the entity manager must be left alone. */
    void add(UUID objectId) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into search_queue (object_id) values (?)")) {
            insert.setObject(1, objectId);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    void opened(@Observes AccessChanged event) {
        add(event.objectId());
    }

    void linked(@Observes FileLinked event) {
        add(event.objectId());
    }

    void read(@Observes FileRead event) {
        em.createQuery("select l.objectId from FileLink l where l.fileId = :file", UUID.class)
                .setParameter("file", event.fileId()).getResultList().forEach(this::add);
    }

    @SuppressWarnings("unchecked")
    @Transactional(TxType.REQUIRES_NEW)
    Batch next(int most) {
        List<Tuple> found = em.createNativeQuery("select q.seq as seq, q.object_id as object from search_queue q order by q.seq", Tuple.class)
                .unwrap(NativeQuery.class).addScalar("seq", Long.class).addScalar("object", UUID.class)
                .setMaxResults(most).getResultList();
        return new Batch(found.stream().map(row -> row.get(0, Long.class)).toList(),
                found.stream().map(row -> row.get(1, UUID.class)).collect(Collectors.toSet()));
    }

    @Transactional(TxType.REQUIRES_NEW)
    void done(Collection<Long> rows) {
        em.createNativeQuery("delete from search_queue where seq in (:rows)").setParameter("rows", rows).executeUpdate();
    }

    /**
     * @return objects about which the index may be wrong, and which somebody with these tokens may not open; to be asked
     *         before the index is
     */
    @Transactional(TxType.MANDATORY)
    Set<UUID> closed(Set<String> tokens) {
        List<UUID> waiting = em.createNativeQuery("select distinct q.object_id from search_queue q", UUID.class)
                .getResultStream().map(UUID.class::cast).toList();
        Set<UUID> closed = new HashSet<>(waiting);
        for (int from = 0; from < waiting.size(); from += PIECE) {
            List<UUID> piece = waiting.subList(from, Math.min(from + PIECE, waiting.size()));
            closed.removeAll(access.visible(piece, tokens));
        }
        return closed;
    }
}
