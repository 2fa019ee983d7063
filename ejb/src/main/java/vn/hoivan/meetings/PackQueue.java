package vn.hoivan.meetings;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import vn.hoivan.files.Blob;
import vn.hoivan.files.FileReason;
import vn.hoivan.files.FileRows;
import vn.hoivan.files.FileState;
import vn.hoivan.files.FileStore;
import vn.hoivan.files.StoredFile;
import vn.hoivan.shared.PushSignal;
import vn.hoivan.shared.Texts;
import vn.hoivan.worker.AssemblePack;
import vn.hoivan.worker.AssembledPack;

/** The packs that wait. Each step is a short transaction of its own; nothing is held while a pack is built. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class PackQueue {

    /**
     * What to build.
     *
     * @param versions in the order of the papers given to the worker
     */
    record Job(UUID packId, AssemblePack arguments, List<UUID> versions, String fileName) {
    }

    private static final Locale LANGUAGE = Texts.VIETNAMESE;
    private static final int WAIT_FOR_FILES = 2;
    private static final String LOCK = """
            select p.id from pack p
            where p.id = :id and p.state in ('QUEUED', 'BUILDING') and p.next_at <= :now for update skip locked""";

    @PersistenceContext
    private EntityManager em;
    @Inject
    private FileRows files;
    @Inject
    private FileStore store;
    @Inject
    private Persons persons;
    @Inject
    private Event<PushSignal> signals;
    @Inject
    private Clock clock;

    /** Puts back what the last run of the server did not finish. */
    void recover() {
        em.createQuery("update Pack p set p.state = :queued, p.attempts = 0, p.nextAt = :now where p.state = :building")
                .setParameter("queued", PackState.QUEUED).setParameter("building", PackState.BUILDING)
                .setParameter("now", clock.instant()).executeUpdate();
    }

    /** @return the next pack whose papers are all prepared; packs that wait for a file are put off a little */
    Optional<Job> take(String output) {
        Instant now = clock.instant();
        for (UUID id : waiting(now)) {
            if (!lock(id, now)) {
                continue;
            }
            Pack pack = em.find(Pack.class, id);
            pack.take(now);
            Optional<Job> job = job(pack, output);
            if (job.isPresent()) {
                signals.fire(PushSignal.subject(pack.getMeeting().getId()));
                return job;
            }
            pack.putBack(now.plusSeconds(WAIT_FOR_FILES));
        }
        return Optional.empty();
    }

    /** @return false where somebody else works on it: whoever holds several packs is not waited for */
    private boolean lock(UUID id, Instant now) {
        return !em.createNativeQuery(LOCK, UUID.class).setParameter("id", id).setParameter("now", now).getResultList().isEmpty();
    }

    private List<UUID> waiting(Instant now) {
        return em.createQuery("""
                select p.id from Pack p where p.state in :open and p.nextAt <= :now order by p.nextAt, p.id""", UUID.class)
                .setParameter("open", List.of(PackState.QUEUED, PackState.BUILDING)).setParameter("now", now)
                .setMaxResults(20).getResultList();
    }

    void done(Job job, AssembledPack built, Blob blob) {
        Pack pack = em.find(Pack.class, job.packId(), LockModeType.PESSIMISTIC_WRITE);
        if (pack == null) {
            return;
        }
        Map<UUID, AssembledPack.Placed> places = new HashMap<>();
        for (int i = 0; i < job.versions().size(); i++) {
            places.put(job.versions().get(i), built.papers().get(i));
        }
        for (PackPaper paper : pack.papers()) {
            AssembledPack.Placed place = places.get(paper.versionId());
            boolean there = place.unavailable() == null;
            paper.placed(there ? place.firstPage() : null, there ? place.pages() : null);
        }
        UUID fileId = files.made(blob, job.fileName());
        files.link(fileId, pack.getId());
        pack.ready(fileId, built.pdf().pages(), clock.instant());
        signals.fire(new PushSignal(pack.getReaders(), pack.getMeeting().getId()));
    }

    void failed(Job job, String reason) {
        Pack pack = em.find(Pack.class, job.packId(), LockModeType.PESSIMISTIC_WRITE);
        if (pack != null) {
            pack.failed(reason, clock.instant());
            signals.fire(PushSignal.subject(pack.getMeeting().getId()));
        }
    }

    void putBack(Job job) {
        Pack pack = em.find(Pack.class, job.packId(), LockModeType.PESSIMISTIC_WRITE);
        if (pack != null) {
            pack.putBack(clock.instant());
        }
    }

    private Optional<Job> job(Pack pack, String output) {
        List<UUID> versions = new ArrayList<>();
        List<AssemblePack.Entry> entries = new ArrayList<>();
        for (PackItem item : pack.items()) {
            List<AssemblePack.Paper> papers = new ArrayList<>();
            for (PackPaper paper : pack.papersOf(item)) {
                StoredFile file = files.get(em.find(PaperVersion.class, paper.versionId()).getFileId());
                if (file.getState() == FileState.RECEIVED) {
                    return Optional.empty();
                }
                versions.add(paper.versionId());
                papers.add(new AssemblePack.Paper(paper.title(), path(file), null));
            }
            entries.add(new AssemblePack.Entry(String.valueOf(item.position()), item.title(), item.presenter(),
                    item.durationMinutes(), papers));
        }
        return Optional.of(new Job(pack.getId(), arguments(pack, entries, output), versions, fileName(pack)));
    }

    /** The view copy: signature appearances are burnt in, and office files have become PDF. */
    private String path(StoredFile file) {
        return file.getViewSha256() == null ? null : store.path(file.getViewSha256()).toString();
    }

    private AssemblePack arguments(Pack pack, List<AssemblePack.Entry> entries, String output) {
        Meeting meeting = pack.getMeeting();
        List<AssemblePack.Fact> facts = new ArrayList<>();
        facts.add(fact("time", time(meeting.getStartsAt())));
        if (meeting.getRoom() != null) {
            facts.add(fact("place", meeting.getRoom().place()));
        }
        facts.add(fact("chair", persons.name(meeting.getChairId())));
        String edition = pack.getEdition() == null ? text("meetings.pack.preview")
                : text("meetings.pack.edition", pack.getEdition());
        String name = pack.getReaders().size() == 1 ? persons.name(pack.getReaders().iterator().next()) : null;
        return new AssemblePack(meeting.getTitle(), List.of(meeting.getBody().getName(), edition), facts, entries, name,
                labels(), output);
    }

    private static AssemblePack.Labels labels() {
        Map<String, String> reasons = new HashMap<>();
        for (FileReason reason : FileReason.values()) {
            reasons.put(reason.name(), Texts.of(LANGUAGE, reason));
        }
        return new AssemblePack.Labels(LANGUAGE.getLanguage(), text("meetings.pack.agenda"),
                text("meetings.pack.presenter"), text("meetings.pack.minutes"), text("meetings.pack.unavailable"), reasons);
    }

    private static AssemblePack.Fact fact(String what, String value) {
        return new AssemblePack.Fact(text("meetings.pack." + what), value);
    }

    private String time(Instant moment) {
        return DateTimeFormatter.ofPattern(text("meetings.pack.timeFormat")).format(moment.atZone(clock.getZone()));
    }

    private String fileName(Pack pack) {
        String date = DateTimeFormatter.ofPattern("yyyy-MM-dd").format(pack.getMeeting().getStartsAt().atZone(clock.getZone()));
        return text("meetings.pack.fileName", date, pack.getEdition() == null ? 0 : pack.getEdition());
    }

    private static String text(String key, Object... arguments) {
        return Texts.get(LANGUAGE, key, arguments);
    }
}
