package vn.hoivan.worker.signature;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import vn.hoivan.worker.CutFile;
import vn.hoivan.worker.CutRevision;
import vn.hoivan.worker.Operation;

public class CuttingRevision implements Operation<CutRevision, CutFile> {

    @Override
    public CutFile run(CutRevision arguments) throws IOException {
        var file = Path.of(arguments.file());
        long end = end(file, arguments.revision());
        try (var in = FileChannel.open(file, StandardOpenOption.READ);
             var out = FileChannel.open(Path.of(arguments.output()), StandardOpenOption.CREATE,
                     StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (long done = 0; done < end; ) {
                done += in.transferTo(done, end - done, out);
            }
        }
        return new CutFile(end);
    }

    private static long end(Path file, int revision) throws IOException {
        var bytes = new FileBytes(file);
        try (var document = new Revision(bytes, bytes.length())) {
            var ends = SignatureFinder.find(document).stream().mapToLong(FoundSignature::end)
                    .filter(end -> end > 0 && end <= bytes.length()).distinct().toArray();
            if (revision < 1 || revision > ends.length) {
                throw new IllegalArgumentException("The file has " + ends.length + " signed revisions");
            }
            return ends[revision - 1];
        }
    }
}
