package vn.hoivan.worker.signature;

import java.util.Base64;

import vn.hoivan.worker.Operation;
import vn.hoivan.worker.PrepareSignature;
import vn.hoivan.worker.PreparedSignature;

public class PreparingSignature implements Operation<PrepareSignature, PreparedSignature> {

    @Override
    public PreparedSignature run(PrepareSignature arguments) throws Exception {
        try (var session = new PadesSession(arguments.file(), arguments.parameters())) {
            var data = Base64.getEncoder().encodeToString(session.dataToSign());
            return new PreparedSignature(data, session.digestAlgorithm());
        }
    }
}
