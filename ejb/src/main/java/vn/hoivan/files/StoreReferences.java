package vn.hoivan.files;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * What the database says is in the store: every column whose name ends in {@code sha256} names bytes there, whichever
 * feature it belongs to.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class StoreReferences {

    /** Hashes of secrets, not of files. */
    private static final Set<String> OTHERS = Set.of("secret_sha256");
    private static final String COLUMNS = """
            select lower(table_name), lower(column_name) from information_schema.columns
            where lower(column_name) like '%sha256' and lower(table_schema) = 'public'""";

    @PersistenceContext
    private EntityManager em;

    private record Column(String table, String name) {
    }

    /** @return the next hashes in their order */
    List<String> after(String last, int most) {
        TreeSet<String> found = new TreeSet<>();
        for (Column column : columns()) {
            found.addAll(strings("select distinct " + column.name() + " from " + column.table() + " where " + column.name()
                    + " > :from order by 1 fetch first " + most + " rows only", last));
        }
        return found.stream().limit(most).toList();
    }

    /** @return all hashes that begin so */
    Set<String> beginning(String prefix) {
        Set<String> found = new TreeSet<>();
        for (Column column : columns()) {
            found.addAll(strings("select distinct " + column.name() + " from " + column.table() + " where " + column.name()
                    + " like :from", prefix + "%"));
        }
        return found;
    }

    private List<String> strings(String sql, String from) {
        return em.createNativeQuery(sql, String.class).setParameter("from", from).getResultList();
    }

    private List<Column> columns() {
        List<?> rows = em.createNativeQuery(COLUMNS, Object[].class).getResultList();
        return rows.stream().map(row -> (Object[]) row).map(row -> new Column((String) row[0], (String) row[1]))
                .filter(column -> !OTHERS.contains(column.name())).toList();
    }
}
