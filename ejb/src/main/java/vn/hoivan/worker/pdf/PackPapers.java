package vn.hoivan.worker.pdf;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.multipdf.PDFMergerUtility.DocumentMergeMode;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;

import vn.hoivan.worker.AssemblePack.Labels;
import vn.hoivan.worker.AssemblePack.Paper;
import vn.hoivan.worker.AssembledPack.Placed;
import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.Refusal.Reason;

/**
 * Appends papers to a pack one by one, so that only one is open at a time. Their form fields and signatures are
 * burnt in, since no signature holds in a pack; their own bookmarks, scripts and attachments stay behind.
 */
final class PackPapers {

    private static final Logger LOG = Logger.getLogger(PackPapers.class.getName());

    /** Layers that are switched off must stay so. */
    private static final Set<COSName> KEPT = Set.of(COSName.TYPE, COSName.PAGES, COSName.OCPROPERTIES, COSName.VERSION);

    private final PDDocument pack;
    private final PackNotice notice;
    private final PDFMergerUtility merger = new PDFMergerUtility();
    private final List<Placed> placed = new ArrayList<>();

    PackPapers(PDDocument pack, Fonts fonts, Labels labels) {
        this.pack = pack;
        this.notice = new PackNotice(pack, fonts, labels);
        merger.setDocumentMergeMode(DocumentMergeMode.PDFBOX_LEGACY_MODE);
    }

    void append(Paper paper) throws IOException {
        int before = pack.getNumberOfPages();
        Reason unavailable = null;
        try {
            appendFile(paper);
        } catch (Refusal e) {
            unavailable = e.reason();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.log(Level.WARNING, e, () -> "Not in the pack: " + paper.file());
            unavailable = e instanceof NoSuchFileException ? Reason.FAILED : Reason.DAMAGED;
        }
        if (unavailable != null) {
            cutTo(before);
            notice.add(paper, unavailable);
        }
        placed.add(new Placed(before + 1, pack.getNumberOfPages() - before, unavailable));
    }

    private void appendFile(Paper paper) throws IOException, Refusal {
        if (paper.file() == null) {
            throw new Refusal(Reason.EMPTY, "No file");
        }
        try (PDDocument source = Documents.open(Path.of(paper.file()))) {
            ActiveContent.remove(source);
            SignatureAppearances.flatten(source);
            NamedDestinations.resolve(source);
            COSDictionary catalog = source.getDocumentCatalog().getCOSObject();
            Set.copyOf(catalog.keySet()).stream().filter(key -> !KEPT.contains(key)).forEach(catalog::removeItem);
            source.setDocumentInformation(new PDDocumentInformation());
            for (PDPage page : source.getPages()) {
                page.getCOSObject().removeItem(COSName.PARENT);
                page.getCOSObject().removeItem(COSName.B);
            }
            merger.appendDocument(pack, source);
        }
    }

    private void cutTo(int pages) {
        while (pack.getNumberOfPages() > pages) {
            pack.removePage(pack.getNumberOfPages() - 1);
        }
    }

    /** Where the papers stand when so many pages come before them. */
    List<Placed> placedAfter(int pages) {
        return placed.stream().map(p -> new Placed(p.firstPage() + pages, p.pages(), p.unavailable())).toList();
    }

    /** The first page of each paper. */
    List<PDPage> firstPages() {
        List<PDPage> all = new ArrayList<>();
        pack.getPages().forEach(all::add);
        return placed.stream().map(p -> all.get(p.firstPage() - 1)).toList();
    }
}
