package vn.hoivan.worker.text;

import java.util.List;
import java.util.Optional;
import vn.hoivan.documents.DocumentReference;
import vn.hoivan.documents.DocumentType;
import vn.hoivan.worker.ProposedValue;
import vn.hoivan.worker.RegistrationProposal;

/** Puts together what the parts of a paper say. */
final class PaperReading {

    private final List<ReadPage> pages;
    private final RunningCase body;
    private final PageHeading heading;
    private final IssuingAgency agency;
    private final Optional<ReferenceLine> reference;
    private final Optional<TitleBlock> title;
    private final List<TextLine> letterSubject;

    private PaperReading(List<ReadPage> pages, PageHeading heading) {
        this.pages = pages;
        this.body = new RunningCase(pages);
        this.heading = heading;
        this.agency = IssuingAgency.of(heading);
        this.reference = heading.reference();
        this.title = TitleBlock.in(heading.belowColumns(pages.get(0)), agency.letters());
        this.letterSubject = title.isPresent() ? List.of() : LetterSubject.in(heading);
    }

    static RegistrationProposal of(List<ReadPage> pages) {
        return PageHeading.of(pages.get(0)).map(heading -> new PaperReading(pages, heading).proposal())
                .orElse(RegistrationProposal.NOTHING);
    }

    private RegistrationProposal proposal() {
        Optional<DocumentReference> whole = reference.flatMap(ReferenceLine::reference);
        List<TextLine> stamped = heading.lines();
        return new RegistrationProposal(
                value(whole.map(found -> found.number() + found.subNumber()), 0.97),
                value(reference.flatMap(ReferenceLine::notation), 0.97),
                value(whole.map(DocumentReference::year).map(String::valueOf), 0.97),
                value(whole.map(DocumentReference::printed), 0.97),
                value(heading.date().flatMap(DateLine::date).map(String::valueOf), 0.97),
                agency.value(body), type(), subject(),
                value(SignatureBlocks.in(pages).flatMap(SignatureBlock::signer), 0.85),
                value(Stamps.urgency(stamped).map(Enum::name), 0.9),
                value(Stamps.secrecy(stamped).map(Enum::name), 0.9));
    }

    private ProposedValue type() {
        boolean addressed = pages.get(0).lines().stream()
                .anyMatch(line -> Folded.letters(line.text()).startsWith("KINHGƯI"));
        Optional<DocumentType> printed = title.map(TitleBlock::type);
        return PaperType.of(printed, reference.flatMap(ReferenceLine::notation), !letterSubject.isEmpty(), addressed);
    }

    private ProposedValue subject() {
        if (!letterSubject.isEmpty()) {
            return new ProposedValue(LetterSubject.spelled(joined("", letterSubject)), 0.9);
        }
        String text = title.map(found -> joined(found.rest(), found.subject())).orElse("");
        if (text.isEmpty()) {
            return null;
        }
        return Folded.capitals(text) ? new ProposedValue(body.of(text), 0.85)
                : new ProposedValue(text, 0.93);
    }

    /** Lines in one; what ends on a hyphen goes on without a space, a lighter line is a sentence of its own. */
    private static String joined(String beginning, List<TextLine> lines) {
        StringBuilder text = new StringBuilder(beginning);
        TextLine previous = null;
        for (TextLine line : lines) {
            text.append(previous != null && previous.bold() && !line.bold() ? ". " : " ").append(line.text());
            previous = line;
        }
        return text.toString().strip().replaceAll("(?<=\\p{L})- (?=\\p{L})", "-").replaceAll("[\\s.;,:/]+$", "");
    }

    private static ProposedValue value(Optional<String> text, double confidence) {
        return text.map(found -> new ProposedValue(found, confidence)).orElse(null);
    }
}
