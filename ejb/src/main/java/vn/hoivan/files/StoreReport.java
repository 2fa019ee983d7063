package vn.hoivan.files;

import java.time.Instant;
import java.util.List;

/**
 * How the store is.
 *
 * @param run    the round under way, else the last one; null before the first
 * @param total  stored files that are used
 * @param faults files that are not what they were; no names: administrators may not open what they belong to
 */
public record StoreReport(Run run, long total, List<Fault> faults) {

    /** @param finishedAt null while it is under way; @param swept files removed that nothing referred to */
    public record Run(Instant startedAt, Instant finishedAt, long checked, long bytes, long faulty, long swept) {
    }

    public record Fault(String sha256, FileFault kind, Instant foundAt) {

        public String getSha256() {
            return sha256;
        }

        public FileFault getKind() {
            return kind;
        }

        public Instant getFoundAt() {
            return foundAt;
        }
    }

    public boolean isRunning() {
        return run != null && run.finishedAt() == null;
    }
}
