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
import vn.hoivan.review.AnnotationRow.Someone;
import vn.hoivan.worker.ExportAnnotations.Mark;

/** Makes rows and marks of notes, with the names of people. */
@ApplicationScoped
class AnnotationReading {

    @EJB
    private People people;

    AnnotationRow row(Annotation note, UUID reader) {
        return rows(List.of(note), reader).get(0);
    }

    List<AnnotationRow> rows(List<Annotation> notes, UUID reader) {
        Map<UUID, PersonRow> names = people.rows(concerned(notes));
        return notes.stream().map(note -> row(note, reader, names)).toList();
    }

    List<Mark> marks(List<Annotation> notes) {
        Map<UUID, PersonRow> names = people.rows(concerned(notes));
        return notes.stream().map(note -> new Mark(note.getId().toString(), note.getKind().exported(), note.getPage(),
                note.getGeometry(), note.getColour(), note.getWidth() == null ? 1 : note.getWidth().floatValue(), 1,
                someone(note.getAuthorId(), names).name(), note.getText(), note.getCreatedAt(), note.getUpdatedAt())).toList();
    }

    String name(UUID person) {
        return people.row(person).map(PersonRow::name).orElse("?");
    }

    private static AnnotationRow row(Annotation note, UUID reader, Map<UUID, PersonRow> names) {
        boolean mine = note.isOf(reader);
        Stream<UUID> seenBy = mine ? note.getSharedWith().stream() : Stream.of(reader);
        return new AnnotationRow(note.getId(), note.getVersion(), someone(note.getAuthorId(), names), mine, note.getPage(),
                note.getKind(), PlaceText.parse(note.getGeometry()), note.getColour(), note.getWidth(), note.getText(),
                note.quote().map(Quote::words).orElse(null),
                seenBy.map(person -> someone(person, names)).sorted(Comparator.comparing(Someone::name)).toList(),
                note.getCreatedAt(), note.getUpdatedAt());
    }

    private static Someone someone(UUID id, Map<UUID, PersonRow> names) {
        PersonRow person = names.get(id);
        return new Someone(id, person == null ? "?" : person.name());
    }

    private static Set<UUID> concerned(Collection<Annotation> notes) {
        Set<UUID> people = new HashSet<>();
        notes.forEach(note -> {
            people.add(note.getAuthorId());
            people.addAll(note.getSharedWith());
        });
        return people;
    }
}
