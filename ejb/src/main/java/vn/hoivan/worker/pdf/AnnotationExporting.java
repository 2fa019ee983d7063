package vn.hoivan.worker.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
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
import vn.hoivan.worker.WrittenPdf;

public class AnnotationExporting implements Operation<ExportAnnotations, ExportedAnnotations> {

    private static final Logger LOG = Logger.getLogger(AnnotationExporting.class.getName());

    private final Jsonb json = JsonbBuilder.create();

    @Override
    public ExportedAnnotations run(ExportAnnotations arguments) throws IOException, Refusal {
        try (PDDocument document = Documents.open(Path.of(arguments.file()))) {
            ActiveContent.remove(document);
            SignatureAppearances.flatten(document);
            List<String> skipped = add(document, arguments);
            if (arguments.remarks() == null) {
                return new ExportedAnnotations(save(document, arguments), skipped);
            }
            try (PDDocument remarks = Documents.open(Path.of(arguments.remarks()))) {
                new PDFMergerUtility().appendDocument(document, remarks);
                return new ExportedAnnotations(save(document, arguments), skipped);
            }
        }
    }

    private static WrittenPdf save(PDDocument document, ExportAnnotations arguments) throws IOException {
        return Written.save(document, Path.of(arguments.output()), CompressParameters.DEFAULT_COMPRESSION);
    }

    private List<String> add(PDDocument document, ExportAnnotations arguments) throws IOException {
        Annotations annotations = new Annotations(document);
        Map<String, Integer> numbers = arguments.flat() ? arguments.numbers() : Map.of();
        List<String> skipped = new ArrayList<>();
        Map<Integer, List<PDAnnotation>> made = new TreeMap<>();
        for (Mark mark : arguments.marks()) {
            try {
                made.computeIfAbsent(mark.page() - 1, page -> new ArrayList<>())
                        .addAll(annotations.create(mark, json.fromJson(mark.geometry(), Geometry.class),
                                document.getPage(mark.page() - 1), numbers.get(mark.id())));
            } catch (JsonbException | IllegalArgumentException | IndexOutOfBoundsException | IOException e) {
                LOG.log(Level.WARNING, e, () -> "Mark " + mark.id() + " is left out");
                skipped.add(mark.id());
            }
        }
        made.values().removeIf(List::isEmpty);
        for (Map.Entry<Integer, List<PDAnnotation>> onPage : made.entrySet()) {
            PDPage page = document.getPage(onPage.getKey());
            if (arguments.flat()) {
                burnIn(document, page, onPage.getValue());
            } else {
                hang(page, onPage.getValue());
            }
        }
        return skipped;
    }

    private static void burnIn(PDDocument document, PDPage page, List<PDAnnotation> annotations) throws IOException {
        try (PageOverlay overlay = new PageOverlay(document, page)) {
            for (PDAnnotation annotation : annotations) {
                Widget drawn = new Widget(annotation.getCOSObject());
                if (drawn.placement() != null) {
                    overlay.draw(drawn.appearance(), drawn.placement());
                }
            }
        }
    }

    private static void hang(PDPage page, List<PDAnnotation> annotations) {
        COSArray all = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        if (all == null) {
            all = new COSArray();
            page.getCOSObject().setItem(COSName.ANNOTS, (COSBase) all);
        }
        for (PDAnnotation annotation : annotations) {
            annotation.setPage(page);
            all.add(annotation.getCOSObject());
        }
    }
}
