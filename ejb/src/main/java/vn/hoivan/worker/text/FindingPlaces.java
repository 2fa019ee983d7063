package vn.hoivan.worker.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.TextPosition;
import vn.hoivan.documents.DocumentReference;
import vn.hoivan.worker.FindPlaces;
import vn.hoivan.worker.Operation;
import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.SigningPlaces;
import vn.hoivan.worker.pdf.Documents;

/** Finds what can be found; the rest a person drags into place. Turned pages are left to people. */
public final class FindingPlaces implements Operation<FindPlaces, SigningPlaces> {

    private static final int MANY_PAGES = 300;

    @Override
    public SigningPlaces run(FindPlaces arguments) throws IOException, Refusal {
        try (PDDocument document = Documents.open(Path.of(arguments.file()))) {
            PageStripper stripper = new PageStripper(document);
            ReadPage first = stripper.read(1);
            List<TextPosition> letters = stripper.letters();
            Optional<PageHeading> heading = upright(first) ? PageHeading.of(first) : Optional.empty();
            Optional<SignatureBlock> block = SignatureBlocks.in(rest(first, stripper, document.getNumberOfPages()));
            Optional<SignatureRoom> room = block.map(found -> SignatureRoom.of(found, arguments.sealDiameter()));
            return places(first, letters, heading, block, room, Signed.is(document));
        }
    }

    private static List<ReadPage> rest(ReadPage first, PageStripper stripper, int count) {
        List<ReadPage> pages = new ArrayList<>(List.of(first));
        for (int number = 2; number <= Math.min(count, MANY_PAGES); number++) {
            stripper.tryRead(number).ifPresent(pages::add);
        }
        pages.removeIf(page -> !upright(page));
        return pages;
    }

    private static boolean upright(ReadPage page) {
        return page.page().getRotation() == 0;
    }

    private static SigningPlaces places(ReadPage page, List<TextPosition> letters, Optional<PageHeading> heading,
            Optional<SignatureBlock> block, Optional<SignatureRoom> room, boolean signed) {
        Optional<ReferenceLine> reference = heading.flatMap(PageHeading::reference);
        Optional<DateLine> date = heading.flatMap(PageHeading::date);
        DateBlanks blanks = date.map(found -> DateBlanks.in(new GlyphRow(page, letters, found.line()))).orElse(DateBlanks.NONE);
        return new SigningPlaces(
                reference.map(found -> NumberBlank.in(new GlyphRow(page, letters, found.line()))).orElse(null),
                blanks.day(), blanks.month(), blanks.year(),
                reference.flatMap(ReferenceLine::reference).map(DocumentReference::printed).orElse(null),
                date.flatMap(DateLine::date).map(String::valueOf).orElse(null),
                room.map(SignatureRoom::signature).orElse(null), room.map(SignatureRoom::seal).orElse(null),
                block.map(FindingPlaces::title).orElse(null),
                block.flatMap(SignatureBlock::name).map(TextLine::text).orElse(null), signed);
    }

    private static String title(SignatureBlock block) {
        return block.capacity().stream().map(TextLine::text).collect(Collectors.joining(" "));
    }
}
