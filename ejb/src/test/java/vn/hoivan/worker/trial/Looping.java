package vn.hoivan.worker.trial;

import vn.hoivan.worker.Operation;

public class Looping implements Operation<Trial, Trial> {

    @Override
    public Trial run(Trial arguments) {
        long rounds = 0;
        while (true) {
            rounds++;
        }
    }
}
