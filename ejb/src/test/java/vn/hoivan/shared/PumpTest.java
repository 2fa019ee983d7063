package vn.hoivan.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;

import org.junit.jupiter.api.Test;

class PumpTest {

    private final Deque<String> queue = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private Runnable atTheEnd = () -> { };
    private final Pump pump = new Pump("test", 1, this::next);

    private boolean next() {
        String piece = queue.poll();
        if (piece == null) {
            Runnable once = atTheEnd;
            atTheEnd = () -> { };
            once.run();
            return false;
        }
        if ("broken".equals(piece)) {
            throw new IllegalStateException("expected by the test");
        }
        return done.add(piece);
    }

    @Test
    void shouldDoAllThatWaits() {
        queue.addAll(List.of("a", "b", "c"));
        pump.wake(Runnable::run);
        assertThat(done).containsExactly("a", "b", "c");
    }

    @Test
    void shouldNotOverlookWhatComesWhileTheLastLaneEnds() {
        atTheEnd = () -> {
            queue.add("late");
            pump.wake(task -> {
                throw new AssertionError("the only lane is busy");
            });
        };
        pump.wake(Runnable::run);
        assertThat(done).containsExactly("late");
    }

    @Test
    void shouldGoOnAtTheNextWakeAfterAFailure() {
        queue.addAll(List.of("broken", "b"));
        pump.wake(Runnable::run);
        assertThat(done).isEmpty();
        pump.wake(Runnable::run);
        assertThat(done).containsExactly("b");
    }

    @Test
    void shouldKeepItsLaneWhereTheExecutorRefuses() {
        queue.add("a");
        assertThatThrownBy(() -> pump.wake(task -> {
            throw new RejectedExecutionException();
        })).isInstanceOf(RejectedExecutionException.class);
        pump.wake(Runnable::run);
        assertThat(done).containsExactly("a");
    }

    @Test
    void shouldBeginNothingOnceClosed() {
        queue.add("a");
        pump.close();
        pump.wake(Runnable::run);
        assertThat(done).isEmpty();
    }
}
