package vn.hoivan.worker.trial;

import vn.hoivan.worker.Operation;
import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.Refusal.Reason;

public class Refusing implements Operation<Trial, Trial> {

    @Override
    public Trial run(Trial arguments) throws Refusal {
        throw new Refusal(Reason.DAMAGED, arguments.text());
    }
}
