package vn.hoivan.files;

import java.nio.file.Path;
import java.time.Duration;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import vn.hoivan.worker.OperationKey;
import vn.hoivan.worker.Refusal;

/**
 * The way to everything that parses other people's files: it happens in worker JVMs with limits of their own, whose
 * jars stand in the server's {@code worker} folder.
 */
@ApplicationScoped
public class Workers {

    @Resource
    private ManagedThreadFactory threads;

    private WorkerPool pool;

    @PostConstruct
    void start() {
        Path home = Path.of(System.getProperty("jboss.home.dir"));
        Path temporary = Path.of(System.getProperty("jboss.server.temp.dir"), "worker");
        Path log = Path.of(System.getProperty("jboss.server.log.dir"), "worker.log");
        pool = new WorkerPool(WorkerSettings.of(home.resolve("worker") + "/*", temporary, log), threads);
    }

    /**
     * Blocks until the job is done; a transaction of the caller is put aside meanwhile, but its clock goes on: call
     * from outside where you can. As {@link WorkerPool#run}.
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public <A, R> R run(OperationKey<A, R> key, A arguments, Duration limit) throws Refusal {
        return pool.run(key, arguments, limit);
    }

    @PreDestroy
    void stop() {
        pool.close();
    }
}
