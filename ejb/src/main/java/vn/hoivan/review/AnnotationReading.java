package vn.hoivan.review;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;

import vn.hoivan.identity.People;
import vn.hoivan.identity.PersonRow;
import vn.hoivan.review.AnnotationRow.Carried;
import vn.hoivan.review.AnnotationRow.Someone;
import vn.hoivan.worker.ExportAnnotations.Mark;

/** Makes rows and marks of notes, with the names of people. */
@ApplicationScoped
class AnnotationReading {

    @EJB
    private People people;

    AnnotationRow row(PlacedNote note, UUID reader) {
        return rows(List.of(note), reader).get(0);
    }

    List<AnnotationRow> rows(List<PlacedNote> notes, UUID reader) {
        Map<UUID, PersonRow> names = people.rows(concerned(notes));
        return notes.stream().map(note -> row(note, reader, names)).toList();
    }

    List<Mark> marks(List<PlacedNote> notes) {
        Map<UUID, PersonRow> names = people.rows(concerned(notes));
        return notes.stream().map(placed -> mark(placed, names)).toList();
    }

    private static Mark mark(PlacedNote placed, Map<UUID, PersonRow> names) {
        Annotation note = placed.note();
        return new Mark(note.getId().toString(), note.getKind().exported(), placed.page(), placed.geometry(),
                note.getColour(), note.getWidth() == null ? 1 : note.getWidth().floatValue(), 1,
                someone(note.getAuthorId(), names).name(), note.getText(), note.getCreatedAt(), note.getUpdatedAt());
    }

    String name(UUID person) {
        return people.row(person).map(PersonRow::name).orElse("?");
    }

    private static AnnotationRow row(PlacedNote placed, UUID reader, Map<UUID, PersonRow> names) {
        Annotation note = placed.note();
        boolean mine = note.isOf(reader);
        Stream<UUID> seenBy = mine ? note.getSharedWith().stream() : Stream.of(reader);
        return new AnnotationRow(note.getId(), note.getVersion(), someone(note.getAuthorId(), names), mine, placed.page(),
                note.getKind(), PlaceText.parse(placed.geometry()), note.getColour(), note.getWidth(), note.getText(),
                placed.quote().map(Quote::words).orElse(null),
                seenBy.map(person -> someone(person, names)).sorted(Comparator.comparing(Someone::name)).toList(),
                note.getCreatedAt(), note.getUpdatedAt(), note.getPaperVersionId(), carried(placed.place()));
    }

    private static Carried carried(AnnotationPlace place) {
        return place == null ? null
                : new Carried(place.getState(), place.getFromVersionId(), place.getFromPage(), place.getWas());
    }

    private static Someone someone(UUID id, Map<UUID, PersonRow> names) {
        PersonRow person = names.get(id);
        return new Someone(id, person == null ? "?" : person.name());
    }

    private static Set<UUID> concerned(Collection<PlacedNote> notes) {
        Set<UUID> people = new HashSet<>();
        notes.forEach(placed -> {
            people.add(placed.note().getAuthorId());
            people.addAll(placed.note().getSharedWith());
        });
        return people;
    }
}
