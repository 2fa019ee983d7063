package vn.hoivan.review;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import vn.hoivan.identity.People;
import vn.hoivan.identity.PersonRow;
import vn.hoivan.identity.UnitMembers;
import vn.hoivan.review.AnnotationRow.Carried;
import vn.hoivan.review.AnnotationRow.Someone;
import vn.hoivan.worker.ExportAnnotations.Mark;
import vn.hoivan.worker.ExportAnnotations.Reply;

/** Makes rows and marks of notes, with the names of people and units and with their replies. */
@ApplicationScoped
class AnnotationReading {

    /** What the rows of some notes need besides them. */
    private record Known(Map<UUID, PersonRow> people, Map<UUID, String> units, Map<UUID, List<AnnotationReply>> replies) {

        Someone person(UUID id) {
            PersonRow person = people.get(id);
            return new Someone(id, person == null ? "?" : person.name());
        }

        List<Someone> units(Set<UUID> ids) {
            return ids.stream().map(id -> new Someone(id, units.getOrDefault(id, "?"))).sorted(Comparator.comparing(Someone::name)).toList();
        }
    }

    @PersistenceContext
    private EntityManager em;
    @EJB
    private People people;
    @Inject
    private UnitMembers units;

    AnnotationRow row(PlacedNote note, UUID reader) {
        return rows(List.of(note), reader).get(0);
    }

    List<AnnotationRow> rows(List<PlacedNote> notes, UUID reader) {
        Known known = known(notes);
        return notes.stream().map(note -> row(note, reader, known)).toList();
    }

    ReplyRow row(AnnotationReply reply, UUID reader) {
        return row(reply, reader, new Known(people.rows(Set.of(reply.getAuthorId())), Map.of(), Map.of()));
    }

    List<Mark> marks(List<PlacedNote> notes) {
        Known known = known(notes);
        return notes.stream().map(placed -> mark(placed, known)).toList();
    }

    String name(UUID person) {
        return people.row(person).map(PersonRow::name).orElse("?");
    }

    private Known known(List<PlacedNote> notes) {
        Map<UUID, List<AnnotationReply>> replies = notes.isEmpty() ? Map.of() : em.createQuery("""
                select r from AnnotationReply r where r.annotationId in :notes and r.deletedAt is null
                order by r.createdAt, r.id""", AnnotationReply.class)
                .setParameter("notes", notes.stream().map(placed -> placed.note().getId()).collect(Collectors.toSet()))
                .getResultStream().collect(Collectors.groupingBy(AnnotationReply::getAnnotationId));
        Set<UUID> persons = new HashSet<>();
        Set<UUID> unitIds = new HashSet<>();
        replies.values().forEach(thread -> thread.forEach(reply -> persons.add(reply.getAuthorId())));
        notes.forEach(placed -> {
            persons.add(placed.note().getAuthorId());
            persons.addAll(placed.note().getSharedWith());
            unitIds.addAll(placed.note().getSharedWithUnits());
        });
        return new Known(people.rows(persons), units.names(unitIds), replies);
    }

    private static Mark mark(PlacedNote placed, Known known) {
        Annotation note = placed.note();
        return new Mark(note.getId().toString(), note.getKind().exported(), placed.page(), placed.geometry(),
                note.getColour(), note.getWidth() == null ? 1 : note.getWidth().floatValue(), 1,
                known.person(note.getAuthorId()).name(), note.getText(), note.getCreatedAt(), note.getUpdatedAt(),
                known.replies().getOrDefault(note.getId(), List.of()).stream().map(reply -> new Reply(reply.getId().toString(),
                        known.person(reply.getAuthorId()).name(), reply.getText(), reply.getCreatedAt(), reply.getUpdatedAt())).toList());
    }

    private static AnnotationRow row(PlacedNote placed, UUID reader, Known known) {
        Annotation note = placed.note();
        boolean mine = note.isOf(reader);
        Stream<UUID> seenBy = mine ? note.getSharedWith().stream() : Stream.of(reader);
        return new AnnotationRow(note.getId(), note.getVersion(), known.person(note.getAuthorId()), mine, placed.page(),
                note.getKind(), PlaceText.parse(placed.geometry()), note.getColour(), note.getWidth(), note.getText(),
                placed.quote().map(Quote::words).orElse(null),
                seenBy.map(known::person).sorted(Comparator.comparing(Someone::name)).toList(),
                note.getCreatedAt(), note.getUpdatedAt(), note.getPaperVersionId(), carried(placed.place()),
                known.replies().getOrDefault(note.getId(), List.of()).stream().map(reply -> row(reply, reader, known)).toList(),
                mine ? known.units(note.getSharedWithUnits()) : List.of(), mine && note.isSharedWithMembers());
    }

    private static ReplyRow row(AnnotationReply reply, UUID reader, Known known) {
        return new ReplyRow(reply.getId(), reply.getVersion(), known.person(reply.getAuthorId()), reply.isOf(reader), reply.getText(),
                reply.getCreatedAt(), reply.getUpdatedAt());
    }

    private static Carried carried(AnnotationPlace place) {
        return place == null ? null
                : new Carried(place.getState(), place.getFromVersionId(), place.getFromPage(), place.getWas());
    }
}
