package vn.hoivan.worker.trial;

import vn.hoivan.worker.Operation;

public class Printing implements Operation<Trial, Trial> {

    @Override
    public Trial run(Trial arguments) {
        System.out.println(arguments.text());
        return arguments;
    }
}
