package vn.hoivan.worker.trial;

import java.nio.file.Files;
import java.nio.file.Path;

import vn.hoivan.worker.Operation;

public class Waiting implements Operation<Trial, Trial> {

    @Override
    public Trial run(Trial arguments) throws InterruptedException {
        Path file = Path.of(arguments.text());
        while (!Files.exists(file)) {
            Thread.sleep(10);
        }
        return arguments;
    }
}
