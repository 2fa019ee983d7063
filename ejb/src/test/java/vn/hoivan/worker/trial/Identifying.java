package vn.hoivan.worker.trial;

import vn.hoivan.worker.Operation;

public class Identifying implements Operation<Trial, Trial> {

    @Override
    public Trial run(Trial arguments) {
        return Trial.of(ProcessHandle.current().pid() + " " + System.getProperty("java.io.tmpdir"));
    }
}
