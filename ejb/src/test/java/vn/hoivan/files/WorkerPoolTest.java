package vn.hoivan.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.hoivan.worker.OperationKey;
import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.Refusal.Reason;
import vn.hoivan.worker.trial.Allocating;
import vn.hoivan.worker.trial.Babbling;
import vn.hoivan.worker.trial.Echoing;
import vn.hoivan.worker.trial.Halting;
import vn.hoivan.worker.trial.Identifying;
import vn.hoivan.worker.trial.Looping;
import vn.hoivan.worker.trial.Overflowing;
import vn.hoivan.worker.trial.Printing;
import vn.hoivan.worker.trial.Refusing;
import vn.hoivan.worker.trial.Throwing;
import vn.hoivan.worker.trial.Trial;
import vn.hoivan.worker.trial.Waiting;

class WorkerPoolTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir
    static Path folder;

    private static WorkerPool pool;

    @BeforeAll
    static void open() {
        pool = TestWorkers.small(folder, 1, 100);
    }

    @AfterAll
    static void close() {
        pool.close();
    }

    @Test
    void shouldCarryRecordsBothWays() throws Refusal {
        Trial trial = new Trial("Số 05 \"đ\"\n", List.of(new Trial.Part(1, new float[] {0.5f, -2f}, Trial.Kind.TWO)));
        Trial answer = pool.run(Trial.key(Echoing.class), trial, LONG);
        assertThat(answer).usingRecursiveComparison().isEqualTo(trial);
    }

    @Test
    void shouldSayWhyAFileIsRefused() throws Refusal {
        assertThat(refusal(Refusing.class, LONG)).isEqualTo(Reason.DAMAGED);
        assertWorks();
    }

    @Test
    void shouldSurviveWhatAJobThrows() throws Refusal {
        String before = worker();
        assertThat(refusal(Throwing.class, LONG)).isEqualTo(Reason.FAILED);
        assertThat(refusal(Overflowing.class, LONG)).isEqualTo(Reason.FAILED);
        assertThat(worker()).isEqualTo(before);
    }

    @Test
    void shouldKillAJobThatTakesTooLong() throws Refusal {
        assertThat(refusal(Looping.class, SHORT)).isEqualTo(Reason.TIME_LIMIT);
        assertWorks();
    }

    @Test
    void shouldSurviveAJobThatTakesAllMemory() throws Refusal {
        assertThat(refusal(Allocating.class, LONG)).isEqualTo(Reason.MEMORY_LIMIT);
        assertWorks();
    }

    @Test
    void shouldSurviveAWorkerThatEnds() throws Refusal {
        assertThat(refusal(Halting.class, LONG)).isEqualTo(Reason.FAILED);
        assertWorks();
    }

    @Test
    void shouldNotTakeAWorkerThatBabblesAtItsWord() throws Refusal {
        assertThat(refusal(Babbling.class, Duration.ofSeconds(20))).isEqualTo(Reason.FAILED);
        assertWorks();
    }

    @Test
    void shouldNotMindAJobThatPrints() throws Refusal {
        assertThat(pool.run(Trial.key(Printing.class), Trial.of("hello"), LONG).text()).isEqualTo("hello");
    }

    @Test
    void shouldFailAnUnknownOperationAlone() throws Refusal {
        OperationKey<Trial, Trial> unknown = new OperationKey<>("vn.hoivan.worker.None", Trial.class, Trial.class);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> pool.run(unknown, Trial.of(""), LONG));
        assertThat(refusal.reason()).isEqualTo(Reason.FAILED);
        assertWorks();
    }

    @Test
    void shouldReplaceAWorkerThatDiedWhileItWasIdle() throws Exception {
        long pid = Long.parseLong(worker().split(" ")[0]);
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().get(20, TimeUnit.SECONDS);
        assertWorks();
    }

    @Test
    void shouldReplaceAWorkerThatHasServedForLong(@TempDir Path own) throws Refusal {
        try (WorkerPool recycling = TestWorkers.small(own, 1, 2)) {
            List<String> workers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                workers.add(recycling.run(Trial.key(Identifying.class), Trial.of(""), LONG).text());
            }
            assertThat(workers.get(1)).isEqualTo(workers.get(0)).isNotEqualTo(workers.get(2));
            assertThat(workers.get(3)).isEqualTo(workers.get(2));
        }
    }

    @Test
    void shouldRunAsManyJobsAtATimeAsThereAreWorkers(@TempDir Path own) throws Exception {
        Path signal = own.resolve("signal");
        ExecutorService callers = Executors.newFixedThreadPool(2);
        try (WorkerPool two = TestWorkers.small(own.resolve("pool"), 2, 100)) {
            Future<Trial> waiting = callers
                    .submit(() -> two.run(Trial.key(Waiting.class), Trial.of(signal.toString()), LONG));
            two.run(Trial.key(Echoing.class), Trial.of("passes by"), LONG);
            Files.createFile(signal);
            assertThat(waiting.get(60, TimeUnit.SECONDS).text()).isEqualTo(signal.toString());
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void shouldSayNothingAboutAFileWhenThePoolCloses(@TempDir Path own) throws Exception {
        WorkerPool closing = TestWorkers.small(own, 1, 100);
        ProcessHandle worker = ProcessHandle.of(Long.parseLong(
                closing.run(Trial.key(Identifying.class), Trial.of(""), LONG).text().split(" ")[0])).orElseThrow();
        CompletableFuture<Trial> endless = CompletableFuture.supplyAsync(() -> {
            try {
                return closing.run(Trial.key(Looping.class), Trial.of(""), LONG);
            } catch (Refusal e) {
                throw new AssertionError(e);
            }
        });
        closing.close();
        worker.onExit().get(20, TimeUnit.SECONDS);
        assertThatThrownBy(endless::join).hasCauseInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> closing.run(Trial.key(Echoing.class), Trial.of(""), LONG))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void shouldLeaveNoTemporaryFilesOfAnEarlierServer(@TempDir Path own) throws Exception {
        Path left = Files.createDirectories(own.resolve("temporary/worker1/scratch"));
        TestWorkers.small(own, 1, 100).close();
        assertThat(left).doesNotExist();
    }

    private static String worker() throws Refusal {
        return pool.run(Trial.key(Identifying.class), Trial.of(""), LONG).text();
    }

    private static void assertWorks() throws Refusal {
        assertThat(pool.run(Trial.key(Echoing.class), Trial.of("again"), LONG).text()).isEqualTo("again");
    }

    private static Reason refusal(Class<?> implementation, Duration limit) {
        return catchThrowableOfType(Refusal.class, () -> pool.run(Trial.key(implementation), Trial.of("Tóm"), limit))
                .reason();
    }
}
