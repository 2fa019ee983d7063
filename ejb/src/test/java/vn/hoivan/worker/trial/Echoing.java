package vn.hoivan.worker.trial;

import vn.hoivan.worker.Operation;

public class Echoing implements Operation<Trial, Trial> {

    @Override
    public Trial run(Trial arguments) {
        return arguments;
    }
}
