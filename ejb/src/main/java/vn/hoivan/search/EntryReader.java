package vn.hoivan.search;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;

import org.hibernate.query.NativeQuery;

import vn.hoivan.documents.DocumentType;

/**
 * Reads objects for the index and for the list of what was found. Asks by the names of entities, so that the search
 * reads all features and uses none.
 */
@ApplicationScoped
@Transactional
class EntryReader {

    private static final Map<Kind, String> QUERIES = Map.of(
            Kind.INCOMING_DOCUMENT, """
                    select o.id as id, o.paper.type as type, o.paper.reference as reference, o.paper.subject as title,
                    o.paper.signer as text, o.paper.issuingAgency as agency, o.paper.issuedDate as date,
                    o.receipt.arrivalDate as otherDate, o.state as state, o.fileId as file
                    from IncomingDocument o where o.id in :ids""",
            Kind.OUTGOING_DOCUMENT, """
                    select o.id as id, o.type as type, o.reference as reference, o.subject as title, p.name as text,
                    a.name as agency, o.issuedDate as date, o.state as state, o.fileId as file
                    from OutgoingDocument o join Agency a on a.id = o.agencyId left join Person p on p.id = o.signerId
                    where o.id in :ids""",
            Kind.DRAFT, """
                    select o.id as id, o.type as type, o.notation as reference, o.subject as title, p.name as text,
                    a.name as agency, o.createdAt as date, o.state as state,
                    coalesce(v.sealedFileId, v.signedFileId, v.fileId) as file
                    from Draft o join Agency a on a.id = o.agencyId left join Person p on p.id = o.authorId
                    left join DraftVersion v on v.draftId = o.id
                    and v.number = (select max(w.number) from DraftVersion w where w.draftId = o.id)
                    where o.id in :ids and o.state <> vn.hoivan.signing.DraftState.ISSUED""",
            Kind.SUBMISSION, """
                    select o.id as id, o.title as title, o.summary as text, p.name as person, a.name as agency,
                    o.createdAt as date, o.state as state
                    from Submission o join Agency a on a.id = o.agencyId left join Person p on p.id = o.authorId
                    where o.id in :ids""",
            Kind.MEETING, """
                    select o.id as id, o.title as title, o.body.name as text, r.name as person, a.name as agency,
                    o.startsAt as date, o.state as state
                    from Meeting o join Agency a on a.id = o.agencyId left join o.room r where o.id in :ids""",
            Kind.AGENDA_ITEM, """
                    select o.id as id, coalesce((select e.title from Edition d join d.items e where d.meetingId = m.id
                    and d.number = m.edition and e.itemId = o.id), o.title) as title, p.name as text, a.name as agency,
                    m.startsAt as date, m.title as context, m.id as meeting
                    from AgendaItem o join o.meeting m join Agency a on a.id = m.agencyId
                    left join Person p on p.id = o.presenterId where o.removed = false and o.id in :ids""",
            Kind.PAPER, """
                    select o.id as id, coalesce((select e.title from Edition d join d.papers e where d.meetingId = m.id
                    and d.number = m.edition and e.paperId = o.id), o.title) as title, a.name as agency,
                    m.startsAt as date, m.title as context,
                    i.id as item, v.id as version, v.fileId as file, v.publishedIn as publishedIn
                    from Paper o join o.item i join i.meeting m join Agency a on a.id = m.agencyId
                    join PaperVersion v on v.paper = o and v.number = coalesce(
                    (select max(w.number) from PaperVersion w where w.paper = o and w.publishedIn is not null),
                    (select max(w.number) from PaperVersion w where w.paper = o))
                    where o.withdrawnAt is null and i.removed = false and o.id in :ids""",
            Kind.CONCLUSION, """
                    select o.id as id, o.text as title, p.name as text, a.name as agency, o.createdAt as date,
                    m.title as context, m.id as meeting
                    from Conclusion o join o.item i join i.meeting m join Agency a on a.id = m.agencyId
                    left join Person p on p.id = o.responsibleId where o.id in :ids""");
    private static final Map<Kind, String> ENTITIES = Map.of(Kind.INCOMING_DOCUMENT, "IncomingDocument",
            Kind.OUTGOING_DOCUMENT, "OutgoingDocument", Kind.DRAFT, "Draft", Kind.SUBMISSION, "Submission",
            Kind.MEETING, "Meeting", Kind.AGENDA_ITEM, "AgendaItem", Kind.PAPER, "Paper", Kind.CONCLUSION, "Conclusion");

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Clock clock;

    /** @return whichever of the objects there are, in no order; a thing that is over and done with is not there */
    List<Entry> read(Collection<UUID> ids) {
        return Stream.of(Kind.values()).flatMap(kind -> read(kind, ids).stream()).toList();
    }

    List<Entry> read(Kind kind, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Entry.File>> papers = kind == Kind.SUBMISSION ? filesOfSubmissions(ids) : Map.of();
        return em.createQuery(QUERIES.get(kind), Tuple.class).setParameter("ids", ids).getResultStream()
                .map(row -> entry(kind, new Row(row), papers)).toList();
    }

    /** @return what those of the objects that are meetings or agenda items hold: it is shown as they are */
    List<UUID> within(Collection<UUID> ids) {
        return Stream.of("select i.id from AgendaItem i where i.meeting.id in :ids",
                "select p.id from Paper p where p.item.id in :ids or p.item.meeting.id in :ids",
                "select c.id from Conclusion c where c.item.meeting.id in :ids")
                .flatMap(query -> em.createQuery(query, UUID.class).setParameter("ids", ids).getResultStream()).toList();
    }

    /** @return identifiers behind the given one, in order; null for the first */
    List<UUID> ids(Kind kind, UUID after, int most) {
        TypedQuery<UUID> query = em.createQuery("select o.id from " + ENTITIES.get(kind) + " o"
                + (after == null ? "" : " where o.id > :after") + " order by o.id", UUID.class).setMaxResults(most);
        return (after == null ? query : query.setParameter("after", after)).getResultList();
    }

    long count() {
        return Stream.of(Kind.values()).mapToLong(kind -> em.createQuery("select count(o) from " + ENTITIES.get(kind) + " o",
                Long.class).getSingleResult()).sum();
    }

    /** @return the tokens that open each of the objects */
    Map<UUID, Set<String>> tokens(Collection<UUID> gates) {
        Map<UUID, Set<String>> tokens = new HashMap<>();
        em.createQuery("select e.objectId, e.token from AccessEntry e where e.objectId in :ids", Object[].class)
                .setParameter("ids", gates).getResultStream()
                .forEach(row -> tokens.computeIfAbsent((UUID) row[0], id -> new HashSet<>()).add((String) row[1]));
        return tokens;
    }

    /** @return how many pages each of the files has */
    Map<UUID, Integer> pages(Collection<UUID> files) {
        return em.createQuery("select f.id, coalesce(f.pages, 0) from StoredFile f where f.id in :ids", Object[].class)
                .setParameter("ids", files).getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).intValue()));
    }

    /** @return the texts of the pages of each file */
    @SuppressWarnings("unchecked")
    Map<UUID, Map<Integer, String>> texts(Collection<UUID> files) {
        Map<UUID, Map<Integer, String>> texts = new HashMap<>();
        if (!files.isEmpty()) {
            List<Tuple> found = em.createNativeQuery("select p.file_id as file, p.page as page, p.body as body from file_page p where p.file_id in (:ids)", Tuple.class)
                    .unwrap(NativeQuery.class).addScalar("file", UUID.class).addScalar("page", Integer.class).addScalar("body", String.class)
                    .setParameter("ids", files).getResultList();
            found.forEach(row -> texts.computeIfAbsent(row.get(0, UUID.class), id -> new HashMap<>())
                    .put(row.get(1, Integer.class), row.get(2, String.class)));
        }
        return texts;
    }

    /** @return empty where there is none */
    String text(UUID file, int page) {
        return (String) em.createNativeQuery("select p.body from file_page p where p.file_id = :file and p.page = :page", String.class)
                .setParameter("file", file).setParameter("page", page).getResultStream().findFirst().orElse("");
    }

    private Map<UUID, List<Entry.File>> filesOfSubmissions(Collection<UUID> ids) {
        Map<UUID, List<Entry.File>> files = new HashMap<>();
        em.createQuery("select o.id, f.fileId from Submission o join o.files f where o.id in :ids order by f.position",
                Object[].class).setParameter("ids", ids).getResultStream()
                .forEach(row -> files.computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
                        .add(new Entry.File((UUID) row[1], null)));
        return files;
    }

    private Entry entry(Kind kind, Row row, Map<UUID, List<Entry.File>> papers) {
        UUID id = row.get("id");
        UUID file = row.get("file");
        UUID version = row.get("version");
        boolean shown = row.get("publishedIn") != null;
        List<Entry.File> files = file == null ? papers.getOrDefault(id, List.of()) : List.of(new Entry.File(file, version));
        String text = Stream.of("text", "person").map(row::<String>get).filter(Objects::nonNull).collect(Collectors.joining("\n"));
        LocalDate date = Stream.of("date", "otherDate").map(row::get).filter(Objects::nonNull).map(this::day)
                .findFirst().orElse(null);
        String link = switch (kind) {
            case INCOMING_DOCUMENT -> "/documents/view.xhtml?id=" + id;
            case OUTGOING_DOCUMENT -> "/documents/issued.xhtml?id=" + id;
            case DRAFT -> "/signing/draft.xhtml?id=" + id;
            case SUBMISSION -> "/meetings/submit.xhtml?id=" + id;
            case MEETING -> "/meetings/view.xhtml?id=" + id;
            case AGENDA_ITEM -> "/meetings/view.xhtml?id=" + row.get("meeting") + "&item=" + id;
            case PAPER -> "/viewer/?version=" + version;
            case CONCLUSION -> "/meetings/view.xhtml?id=" + row.get("meeting") + "&conclusion=" + id;
        };
        return new Entry(kind, id, kind == Kind.PAPER && shown ? row.get("item") : id, row.<DocumentType>get("type"),
                row.get("reference"), row.get("title"), text.isEmpty() ? null : text, row.get("agency"), date,
                row.get("context"), row.get("state"), link, files);
    }

    private LocalDate day(Object moment) {
        return moment instanceof Instant instant ? instant.atZone(clock.getZone()).toLocalDate() : (LocalDate) moment;
    }

    /** A row of which not every query has every column. */
    private record Row(Tuple tuple, Set<String> columns) {

        Row(Tuple tuple) {
            this(tuple, tuple.getElements().stream().map(element -> element.getAlias()).collect(Collectors.toSet()));
        }

        @SuppressWarnings("unchecked")
        <T> T get(String column) {
            return columns.contains(column) ? (T) tuple.get(column) : null;
        }
    }
}
