package vn.hoivan.meetings;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;

import vn.hoivan.access.Access;
import vn.hoivan.files.FileRows;

/** Sees to it that everybody has the pack of exactly what they may see, and nobody any other. */
@ApplicationScoped
class Packs {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Editions editions;
    @Inject
    private MeetingReading reading;
    @Inject
    private Persons persons;
    @Inject
    private Access access;
    @Inject
    private FileRows files;
    @Inject
    private Event<PackWanted> wanted;
    @Inject
    private Clock clock;

    /** After every change of what somebody sees: regroups the readers, asks for packs that are missing, drops the rest. */
    void align(Meeting meeting) {
        if (!meeting.isPublished()) {
            return;
        }
        Programme standing = editions.standing(meeting);
        Map<String, Programme> contents = new LinkedHashMap<>();
        Map<String, Set<UUID>> readers = new HashMap<>();
        for (Participant participant : meeting.getParticipants()) {
            Programme seen = reading.visibleTo(meeting, participant.getPersonId(), standing);
            contents.putIfAbsent(seen.key(), seen);
            readers.computeIfAbsent(seen.key(), key -> new HashSet<>()).add(participant.getPersonId());
        }
        Map<String, Pack> present = new HashMap<>();
        for (Pack pack : query(meeting).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList()) {
            if (pack.getEdition() != null && pack.getEdition() == meeting.getEdition()
                    && readers.containsKey(pack.getContentKey())) {
                present.put(pack.getContentKey(), pack);
            } else {
                drop(pack);
            }
        }
        contents.forEach((key, content) -> {
            Pack pack = present.computeIfAbsent(key, k -> add(meeting, meeting.getEdition(), content));
            pack.readBy(readers.get(key));
            access.publish(pack);
        });
    }

    /** The pack of somebody as it would be if it were published now; only the secretary reads it. */
    Pack preview(Meeting meeting, UUID person) {
        Programme content = reading.visibleTo(meeting, person, editions.next(meeting));
        List<Pack> previews = all(meeting).stream().filter(pack -> pack.getEdition() == null).toList();
        Optional<Pack> known = previews.stream().filter(pack -> pack.getContentKey().equals(content.key())).findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        previews.forEach(this::drop);
        Pack pack = add(meeting, null, content);
        access.publish(pack);
        return pack;
    }

    /** Asked in one statement: a pack whose readers are looked up after it may have given way to the next edition's meanwhile. */
    Optional<Pack> of(Meeting meeting, UUID reader) {
        return em.createQuery("""
                select p from Pack p where p.meeting = :meeting and p.edition is not null and :reader member of p.readers
                order by p.createdAt, p.id""", Pack.class)
                .setParameter("meeting", meeting).setParameter("reader", reader).getResultStream().findFirst();
    }

    List<PackRow> rows(Meeting meeting) {
        return all(meeting).stream().filter(pack -> pack.getEdition() != null).map(pack -> new PackRow(pack.getId(),
                pack.getState(), persons.all(pack.getReaders()).values().stream().map(person -> person.getName())
                .sorted().toList(), pack.getPageCount(), pack.getFileId(), pack.getReason())).toList();
    }

    void buildAgain(Meeting meeting) {
        all(meeting).stream().filter(pack -> pack.getState() == PackState.FAILED).forEach(pack -> {
            pack.buildAgain(clock.instant());
            wanted.fire(new PackWanted(pack.getId()));
        });
    }

    /** @param programme with its changes, for what is shown beside the pages; may be of a preview */
    PackView view(Pack pack, Programme programme, Edition edition) {
        Map<UUID, PackPaper> places = pack.papers().stream()
                .collect(Collectors.toMap(PackPaper::versionId, Function.identity()));
        Map<UUID, UUID> fileIds = fileIds(places.keySet());
        Map<UUID, String> presenters = presenters(programme);
        List<PackView.Item> items = new ArrayList<>();
        List<PackView.Place> list = new ArrayList<>();
        for (ShownItem item : programme.items()) {
            List<PackView.Paper> papers = new ArrayList<>();
            for (ShownPaper paper : item.papers()) {
                PackPaper place = paper.isWithdrawn() ? null : places.get(paper.versionId());
                papers.add(new PackView.Paper(paper.paperId(), paper.versionId(), paper.title(),
                        place == null ? null : place.firstPage(), place == null ? null : place.pages(),
                        place == null ? null : fileIds.get(paper.versionId()), paper.change()));
                if (place != null && place.firstPage() != null) {
                    list.add(new PackView.Place(paper.paperId(), paper.versionId(), place.firstPage(), place.pages()));
                }
            }
            items.add(new PackView.Item(item.itemId(), item.position(), String.valueOf(item.position()), item.title(),
                    presenters.get(item.presenterId()), item.minutes(), item.change(), papers));
        }
        return new PackView(pack.getMeeting().getId(), pack.getMeeting().getTitle(),
                pack.getEdition() == null ? 0 : pack.getEdition(), pack.getState(),
                edition == null ? null : edition.getPublishedAt(), edition == null ? null : edition.getMessage(),
                pack.getState() == PackState.READY ? pack.getFileId() : null, pack.getPageCount(), items, list);
    }

    private Map<UUID, UUID> fileIds(Set<UUID> versions) {
        return versions.isEmpty() ? Map.of() : em.createQuery("select v from PaperVersion v where v.id in :ids",
                PaperVersion.class).setParameter("ids", versions).getResultStream()
                .collect(Collectors.toMap(PaperVersion::getId, PaperVersion::getFileId));
    }

    private Pack add(Meeting meeting, Integer edition, Programme content) {
        Pack pack = new Pack(meeting, edition, content, presenters(content), clock.instant());
        em.persist(pack);
        wanted.fire(new PackWanted(pack.getId()));
        return pack;
    }

    private void drop(Pack pack) {
        em.createQuery("delete from AccessEntry e where e.objectId = :id").setParameter("id", pack.getId()).executeUpdate();
        if (pack.getFileId() != null) {
            files.unlink(pack.getFileId(), pack.getId());
        }
        em.remove(pack);
    }

    private Map<UUID, String> presenters(Programme programme) {
        Map<UUID, String> names = new HashMap<>();
        persons.all(programme.items().stream().map(ShownItem::presenterId).filter(Objects::nonNull)
                .collect(Collectors.toSet())).forEach((id, person) -> names.put(id, person.getName()));
        return names;
    }

    private List<Pack> all(Meeting meeting) {
        return query(meeting).getResultList();
    }

    private TypedQuery<Pack> query(Meeting meeting) {
        return em.createQuery("select p from Pack p where p.meeting = :meeting order by p.createdAt, p.id", Pack.class)
                .setParameter("meeting", meeting);
    }
}
