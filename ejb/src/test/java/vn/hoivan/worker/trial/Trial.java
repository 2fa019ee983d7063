package vn.hoivan.worker.trial;

import java.util.List;

import vn.hoivan.worker.OperationKey;

/** Arguments of the operations that try what the pool does about bad workers. */
public record Trial(String text, List<Part> parts) {

    public record Part(int number, float[] numbers, Kind kind) {
    }

    public enum Kind {
        ONE, TWO
    }

    public static Trial of(String text) {
        return new Trial(text, List.of());
    }

    public static OperationKey<Trial, Trial> key(Class<?> implementation) {
        return new OperationKey<>(implementation.getName(), Trial.class, Trial.class);
    }
}
