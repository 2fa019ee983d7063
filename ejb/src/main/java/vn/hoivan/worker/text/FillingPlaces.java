package vn.hoivan.worker.text;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.hoivan.documents.DocumentReference;
import vn.hoivan.worker.FillPlaces;
import vn.hoivan.worker.Operation;
import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.Refusal.Reason;
import vn.hoivan.worker.SigningPlaces;
import vn.hoivan.worker.WrittenPdf;
import vn.hoivan.worker.pdf.Documents;
import vn.hoivan.worker.pdf.Written;

/** Prints the digits over the pages, in the font and at the height of the words beside them. */
public final class FillingPlaces implements Operation<FillPlaces, WrittenPdf> {

    @Override
    public WrittenPdf run(FillPlaces arguments) throws IOException, Refusal {
        try (PDDocument document = Documents.open(Path.of(arguments.file()))) {
            if (Signed.is(document)) {
                throw new Refusal(Reason.SIGNED, "A signed paper must not be changed");
            }
            BlankFiller filler = new BlankFiller(document);
            fill(filler, arguments.number(), arguments.date(), arguments.places());
            filler.finish();
            return Written.save(document, Path.of(arguments.output()), CompressParameters.DEFAULT_COMPRESSION);
        }
    }

    private static void fill(BlankFiller filler, Integer number, LocalDate date, SigningPlaces places) throws IOException {
        if (number != null) {
            filler.fill(places.number(), DocumentReference.format(number));
        }
        if (date != null) {
            filler.fill(places.day(), DocumentReference.format(date.getDayOfMonth()));
            filler.fill(places.month(), date.getMonthValue() < 3 ? "0" + date.getMonthValue() : "" + date.getMonthValue());
            filler.fill(places.year(), Integer.toString(date.getYear()));
        }
    }
}
