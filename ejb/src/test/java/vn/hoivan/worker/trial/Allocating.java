package vn.hoivan.worker.trial;

import vn.hoivan.worker.Operation;

public class Allocating implements Operation<Trial, Trial> {

    @Override
    public Trial run(Trial arguments) {
        long[][] all = new long[1_000_000][];
        for (int i = 0; i < all.length; i++) {
            all[i] = new long[1_000_000];
        }
        return arguments;
    }
}
