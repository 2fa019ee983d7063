package vn.hoivan.worker.signature;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

import vn.hoivan.worker.EmbedSignature;
import vn.hoivan.worker.EmbeddedSignature;
import vn.hoivan.worker.Operation;

public class EmbeddingSignature implements Operation<EmbedSignature, EmbeddedSignature> {

    @Override
    public EmbeddedSignature run(EmbedSignature arguments) throws Exception {
        try (var session = new PadesSession(arguments.file(), arguments.parameters())) {
            session.embed(Base64.getDecoder().decode(arguments.signatureValue()), Path.of(arguments.output()));
        }
        return new EmbeddedSignature(Files.size(Path.of(arguments.output())));
    }
}
