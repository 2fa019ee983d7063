package vn.hoivan.worker.revision;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.hoivan.worker.CompareVersions;
import vn.hoivan.worker.ComparedVersions;
import vn.hoivan.worker.Operation;
import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.VersionComparison;
import vn.hoivan.worker.VersionComparison.PlaceState;

/** Reads one version after the other, so that only one file is open at a time. */
public final class ComparingVersions implements Operation<CompareVersions, ComparedVersions> {

    private final Jsonb json = JsonbBuilder.create();

    @Override
    public ComparedVersions run(CompareVersions arguments) throws IOException, Refusal {
        ReadPaper before = PaperReader.read(Path.of(arguments.before()));
        ReadPaper after = PaperReader.read(Path.of(arguments.after()));
        List<CompareVersions.Mark> marks = arguments.marks() == null ? List.of() : arguments.marks();
        VersionComparison comparison = new Comparison(before, after).with(marks);
        try (OutputStream output = Files.newOutputStream(Path.of(arguments.output()))) {
            json.toJson(comparison, output);
        }
        return new ComparedVersions(count(comparison, PlaceState.SAME), count(comparison, PlaceState.MOVED),
                count(comparison, PlaceState.CHANGED), count(comparison, PlaceState.NOT_PLACED), comparison.changes().size());
    }

    private static int count(VersionComparison comparison, PlaceState state) {
        return (int) comparison.places().stream().filter(place -> place.state() == state).count();
    }
}
