package vn.hoivan.worker.trial;

import vn.hoivan.worker.Operation;

public class Overflowing implements Operation<Trial, Trial> {

    @Override
    public Trial run(Trial arguments) {
        return run(new Trial(arguments.text() + "x", arguments.parts()));
    }
}
