package vn.hoivan.signing;

import java.util.Optional;

/** Where the demo authority keeps its key between two starts. The bytes are a secret. */
public interface AuthorityStore {

    Optional<byte[]> load();

    void save(byte[] material);
}
