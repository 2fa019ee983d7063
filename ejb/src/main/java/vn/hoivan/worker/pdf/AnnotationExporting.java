package vn.hoivan.worker.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

import vn.hoivan.worker.ExportAnnotations;
import vn.hoivan.worker.ExportAnnotations.Mark;
import vn.hoivan.worker.ExportedAnnotations;
import vn.hoivan.worker.Geometry;
import vn.hoivan.worker.Operation;
import vn.hoivan.worker.Refusal;

public class AnnotationExporting implements Operation<ExportAnnotations, ExportedAnnotations> {

    private static final Logger LOG = Logger.getLogger(AnnotationExporting.class.getName());

    private final Jsonb json = JsonbBuilder.create();

    @Override
    public ExportedAnnotations run(ExportAnnotations arguments) throws IOException, Refusal {
        try (PDDocument document = Documents.open(Path.of(arguments.file()))) {
            ActiveContent.remove(document);
            SignatureAppearances.flatten(document);
            List<String> skipped = add(document, arguments.marks());
            return new ExportedAnnotations(Written.save(document, Path.of(arguments.output()),
                    CompressParameters.DEFAULT_COMPRESSION), skipped);
        }
    }

    private List<String> add(PDDocument document, List<Mark> marks) {
        Annotations annotations = new Annotations(document);
        List<String> skipped = new ArrayList<>();
        for (Mark mark : marks) {
            try {
                add(document, mark, annotations);
            } catch (JsonbException | IllegalArgumentException | IndexOutOfBoundsException | IOException e) {
                LOG.log(Level.WARNING, e, () -> "Mark " + mark.id() + " is left out");
                skipped.add(mark.id());
            }
        }
        return skipped;
    }

    private void add(PDDocument document, Mark mark, Annotations annotations) throws IOException {
        PDPage page = document.getPage(mark.page() - 1);
        PDAnnotation annotation = annotations.create(mark, json.fromJson(mark.geometry(), Geometry.class), page);
        annotation.setPage(page);
        hang(page.getCOSObject(), annotation.getCOSObject());
    }

    private static void hang(COSDictionary page, COSDictionary annotation) {
        COSArray all = page.getCOSArray(COSName.ANNOTS);
        if (all == null) {
            all = new COSArray();
            page.setItem(COSName.ANNOTS, (COSBase) all);
        }
        all.add(annotation);
    }
}
