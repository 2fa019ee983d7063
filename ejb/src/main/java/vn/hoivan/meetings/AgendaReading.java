package vn.hoivan.meetings;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import vn.hoivan.files.StoredFile;
import vn.hoivan.identity.People;
import vn.hoivan.identity.PersonRow;

/** Turns a programme into rows: names, clock times, what is known of the files. */
@ApplicationScoped
class AgendaReading {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private People people;
    @Inject
    private Clock clock;

    /** @param preparing whether the reader sees who is invited to what */
    List<AgendaRow> rows(Meeting meeting, Programme programme, boolean preparing) {
        Map<UUID, PersonRow> names = people.rows(programme.items().stream().map(ShownItem::presenterId)
                .filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<UUID, AgendaItem> items = meeting.allItems().stream()
                .collect(Collectors.toMap(AgendaItem::getId, Function.identity()));
        Papers papers = papers(programme);
        Map<UUID, OffsetDateTime> times = times(meeting);
        List<AgendaRow> rows = new ArrayList<>();
        for (ShownItem shown : programme.items()) {
            AgendaItem item = items.get(shown.itemId());
            PersonRow presenter = names.get(shown.presenterId());
            rows.add(new AgendaRow(shown.itemId(), item.getVersion(), shown.position(), shown.title(),
                    shown.presenterId(), presenter == null ? null : presenter.name(), shown.minutes(),
                    times.get(shown.itemId()), item.getSubmissionId(), preparing ? guests(item) : List.of(),
                    shown.change(), shown.papers().stream().map(papers::row).toList()));
        }
        return rows;
    }

    private static List<UUID> guests(AgendaItem item) {
        return item.getGuests().stream().filter(guest -> !guest.isRemoved()).map(Participant::getPersonId).toList();
    }

    /** When each item is due, by the agenda as it stands. */
    private Map<UUID, OffsetDateTime> times(Meeting meeting) {
        Map<UUID, OffsetDateTime> times = new HashMap<>();
        OffsetDateTime next = meeting.getStartsAt().atZone(clock.getZone()).toOffsetDateTime();
        for (AgendaItem item : meeting.agenda()) {
            times.put(item.getId(), next);
            next = next.plusMinutes(item.getDurationMinutes());
        }
        return times;
    }

    private Papers papers(Programme programme) {
        Set<UUID> ids = new HashSet<>();
        programme.items().forEach(item -> item.papers().forEach(paper -> ids.add(paper.versionId())));
        Map<UUID, PaperVersion> versions = ids.isEmpty() ? Map.of() : em.createQuery(
                "select v from PaperVersion v where v.id in :ids", PaperVersion.class).setParameter("ids", ids)
                .getResultStream().collect(Collectors.toMap(PaperVersion::getId, Function.identity()));
        Set<UUID> fileIds = versions.values().stream().map(PaperVersion::getFileId).collect(Collectors.toSet());
        Map<UUID, StoredFile> files = fileIds.isEmpty() ? Map.of() : em.createQuery(
                "select f from StoredFile f where f.id in :ids", StoredFile.class).setParameter("ids", fileIds)
                .getResultStream().collect(Collectors.toMap(StoredFile::getId, Function.identity()));
        return new Papers(versions, files);
    }

    private record Papers(Map<UUID, PaperVersion> versions, Map<UUID, StoredFile> files) {

        PaperRow row(ShownPaper paper) {
            PaperVersion version = versions.get(paper.versionId());
            StoredFile file = files.get(version.getFileId());
            boolean gone = paper.isWithdrawn();
            return new PaperRow(paper.paperId(), paper.versionId(), version.getNumber(), paper.title(),
                    gone ? null : file.getId(), gone ? null : file.getName(), gone ? null : file.getPages(),
                    file.getState(), file.getReason(), paper.change(), gone ? null : version.getNote());
        }
    }
}
