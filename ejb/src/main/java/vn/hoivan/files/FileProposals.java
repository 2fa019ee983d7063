package vn.hoivan.files;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import vn.hoivan.worker.ProposeRegistration;
import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.RegistrationProposal;

/** What a clerk would register, read from the paper. Made for clerks at once, for others when first asked for. */
@ApplicationScoped
class FileProposals {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Jsonb json = JsonbBuilder.create();

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Workers workers;
    @Inject
    private FileStore store;
    @Inject
    private FileRows rows;
    @Inject
    private FileResults results;

    void run(FileTask task) throws Refusal {
        StoredFile file = results.file(task);
        results.proposed(task, json.toJson(workers.run(ProposeRegistration.KEY,
                new ProposeRegistration(store.path(file.readable()).toString()), LIMIT)));
    }

    /** @return empty while it is being read, from now on at the latest */
    Optional<RegistrationProposal> find(StoredFile file) {
        if (!file.isPdf() && file.getState() == FileState.RECEIVED) {
            return Optional.empty();
        }
        if (file.readable() == null || file.getState() == FileState.REFUSED) {
            return Optional.of(RegistrationProposal.NOTHING);
        }
        List<FileTask> tasks = em.createQuery("select t from FileTask t where t.fileId = :file and t.kind = :kind",
                FileTask.class).setParameter("file", file.getId()).setParameter("kind", FileTask.Kind.PROPOSE).getResultList();
        if (tasks.isEmpty()) {
            rows.ask(file, FileTask.Kind.PROPOSE);
            return Optional.empty();
        }
        return tasks.get(0).isOver() ? Optional.of(read(tasks.get(0).getResult())) : Optional.empty();
    }

    private RegistrationProposal read(String result) {
        return result == null ? RegistrationProposal.NOTHING : json.fromJson(result, RegistrationProposal.class);
    }
}
