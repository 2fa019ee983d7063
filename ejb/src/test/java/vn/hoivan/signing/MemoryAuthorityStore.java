package vn.hoivan.signing;

import java.util.Optional;

/** Keeps the authority in memory. */
public class MemoryAuthorityStore implements AuthorityStore {

    private byte[] material;

    @Override
    public Optional<byte[]> load() {
        return Optional.ofNullable(material);
    }

    @Override
    public void save(byte[] changed) {
        material = changed;
    }
}
