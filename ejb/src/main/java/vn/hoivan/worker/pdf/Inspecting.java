package vn.hoivan.worker.pdf;

import java.io.IOException;
import java.nio.file.Path;

import org.apache.pdfbox.pdmodel.PDDocument;

import vn.hoivan.worker.Inspect;
import vn.hoivan.worker.Inspected;
import vn.hoivan.worker.Operation;
import vn.hoivan.worker.Refusal;

public class Inspecting implements Operation<Inspect, Inspected> {

    @Override
    public Inspected run(Inspect arguments) throws IOException, Refusal {
        try (PDDocument document = Documents.open(Path.of(arguments.file()))) {
            int signatures = Signatures.count(document);
            boolean body = TextProbe.hasText(document);
            boolean active = ActiveContent.remove(document) > 0;
            SignatureAppearances.flatten(document);
            boolean text = body || signatures > 0 && TextProbe.hasText(document);
            return new Inspected(document.getNumberOfPages(), title(document), text, body, signatures, active,
                    FontCheck.nonEmbedded(document), document.isEncrypted());
        }
    }

    private static String title(PDDocument document) {
        String title = document.getDocumentInformation().getTitle();
        return title == null || title.isBlank() ? null : title.strip();
    }
}
