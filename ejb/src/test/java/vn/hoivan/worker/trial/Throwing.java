package vn.hoivan.worker.trial;

import vn.hoivan.worker.Operation;

public class Throwing implements Operation<Trial, Trial> {

    @Override
    public Trial run(Trial arguments) {
        throw new IllegalStateException(arguments.text());
    }
}
