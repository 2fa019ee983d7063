package vn.hoivan.worker.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

import vn.hoivan.worker.Operation;

public class Babbling implements Operation<Trial, Trial> {

    @Override
    public Trial run(Trial arguments) throws IOException {
        try (FileOutputStream pipe = new FileOutputStream(FileDescriptor.out)) {
            pipe.write(arguments.text().getBytes(UTF_8));
        }
        return arguments;
    }
}
