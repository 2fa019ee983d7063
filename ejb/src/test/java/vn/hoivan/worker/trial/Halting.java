package vn.hoivan.worker.trial;

import vn.hoivan.worker.Operation;

public class Halting implements Operation<Trial, Trial> {

    @Override
    public Trial run(Trial arguments) {
        Runtime.getRuntime().halt(7);
        return arguments;
    }
}
