package vn.hoivan.worker.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;

import vn.hoivan.worker.AssemblePack;
import vn.hoivan.worker.AssembledPack;
import vn.hoivan.worker.AssembledPack.Placed;
import vn.hoivan.worker.Operation;
import vn.hoivan.worker.WrittenPdf;

public class PackAssembling implements Operation<AssemblePack, AssembledPack> {

    @Override
    public AssembledPack run(AssemblePack pack) throws IOException {
        try (PDDocument document = Documents.create()) {
            Fonts fonts = new Fonts(document);
            PackPapers papers = new PackPapers(document, fonts, pack.labels());
            for (AssemblePack.Entry entry : pack.agenda()) {
                for (AssemblePack.Paper paper : entry.papers()) {
                    papers.append(paper);
                }
            }
            PackFront front = new PackFront(document, fonts, pack);
            List<Placed> placed = papers.placedAfter(front.pages());
            List<PDPage> pages = bind(document, front.draw(placed, papers.firstPages()));
            PackOutline.write(document, pack, pages, placed);
            new PageStamps(document, fonts.regular(), pack.nameLine()).stamp(pages);
            describe(document, pack);
            WrittenPdf written = Written.save(document, Path.of(pack.output()), CompressParameters.DEFAULT_COMPRESSION);
            return new AssembledPack(written, placed);
        }
    }

    /** Puts cover and agenda before the papers. */
    private static List<PDPage> bind(PDDocument document, List<PDPage> front) {
        List<PDPage> pages = new ArrayList<>(front);
        document.getPages().forEach(pages::add);
        List<COSDictionary> dictionaries = new ArrayList<>();
        pages.forEach(page -> dictionaries.add(page.getCOSObject()));
        PageTree.rebuild(document, dictionaries);
        return pages;
    }

    private static void describe(PDDocument document, AssemblePack pack) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(pack.title());
        information.setProducer("Hội Văn");
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage(pack.labels().language());
    }
}
