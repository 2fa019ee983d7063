package vn.hoivan.worker.signature;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

import eu.europa.esig.dss.validation.reports.Reports;
import vn.hoivan.worker.Finding;
import vn.hoivan.worker.Finding.Code;
import vn.hoivan.worker.Integrity;
import vn.hoivan.worker.Operation;
import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.SignatureReport;
import vn.hoivan.worker.ValidateSignatures;
import vn.hoivan.worker.ValidatedSignature;
import vn.hoivan.worker.pdf.Documents;

/**
 * Validates a file's signatures by two independent readers: DSS for cryptography and trust, our own strict one for
 * what came after each signature (DSS alone passes shadow and incremental saving attacks).
 */
public class ValidatingSignatures implements Operation<ValidateSignatures, SignatureReport> {

    private static final Logger LOG = Logger.getLogger(ValidatingSignatures.class.getName());

    private final Clock clock;

    public ValidatingSignatures() {
        this(Clock.systemUTC());
    }

    ValidatingSignatures(Clock clock) {
        this.clock = clock;
    }

    @Override
    public SignatureReport run(ValidateSignatures arguments) throws IOException, Refusal {
        var file = Path.of(arguments.file());
        Documents.open(file).close();
        var bytes = new FileBytes(file);
        var signed = SignedDocument.read(bytes);
        var found = signed.signatures();
        var ranges = new RangeCheck(bytes);
        var removed = ranges.hasOrphans(found);
        if (found.isEmpty()) {
            return removed ? new SignatureReport(Integrity.CHANGED, List.of(), removal()) : unsigned();
        }
        var history = History.after(firstEnd(found, bytes), bytes, signed.encrypted());
        var assessment = new Assessment(validate(arguments), new IntegrityCheck(ranges, history), history,
                bytes.length(), clock.instant());
        var signatures = assessment.assess(found);
        return new SignatureReport(removed ? Integrity.CHANGED : worst(signatures), signatures,
                removed ? removal() : List.of());
    }

    /** Ranges that end nowhere do not count; without any other the file is taken as a whole. */
    private static int firstEnd(List<FoundSignature> found, FileBytes bytes) {
        return (int) found.stream().mapToLong(FoundSignature::end)
                .filter(end -> end > 0 && end <= bytes.length()).min().orElse(bytes.length());
    }

    /** @return null where DSS cannot read the file */
    private static Reports validate(ValidateSignatures arguments) {
        try {
            return DssValidation.run(arguments);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(Level.INFO, "Signatures cannot be read", e);
            return null;
        }
    }

    private static Integrity worst(List<ValidatedSignature> signatures) {
        for (var each : new Integrity[] {Integrity.CHANGED, Integrity.UNREADABLE}) {
            if (signatures.stream().anyMatch(signature -> signature.integrity() == each)) {
                return each;
            }
        }
        return Integrity.UNCHANGED;
    }

    private static SignatureReport unsigned() {
        return new SignatureReport(Integrity.UNSIGNED, List.of(), List.of());
    }

    private static List<Finding> removal() {
        return List.of(Finding.of(Code.SIGNATURE_REMOVED));
    }
}
