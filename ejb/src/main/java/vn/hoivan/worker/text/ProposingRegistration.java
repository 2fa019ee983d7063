package vn.hoivan.worker.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.hoivan.worker.Operation;
import vn.hoivan.worker.ProposeRegistration;
import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.RegistrationProposal;
import vn.hoivan.worker.pdf.Documents;
import vn.hoivan.worker.pdf.SignatureAppearances;

/** Reads the beginning of a paper up to its signature; annexes behind it have headings of their own. */
public final class ProposingRegistration implements Operation<ProposeRegistration, RegistrationProposal> {

    private static final int MANY_PAGES = 40;

    @Override
    public RegistrationProposal run(ProposeRegistration arguments) throws IOException, Refusal {
        try (PDDocument document = Documents.open(Path.of(arguments.file()))) {
            SignatureAppearances.flatten(document);
            List<ReadPage> pages = pages(document);
            return pages.isEmpty() || Legibility.of(pages.get(0)) != Legibility.READABLE
                    ? RegistrationProposal.NOTHING : PaperReading.of(pages);
        }
    }

    private static List<ReadPage> pages(PDDocument document) {
        PageStripper stripper = new PageStripper(document);
        List<ReadPage> pages = new ArrayList<>();
        for (int number = 1; number <= Math.min(MANY_PAGES, document.getNumberOfPages()); number++) {
            Optional<ReadPage> page = stripper.tryRead(number);
            page.ifPresent(pages::add);
            if (number == 1 && page.isEmpty() || page.flatMap(SignatureBlocks::recipients).isPresent()) {
                break;
            }
        }
        return pages;
    }
}
