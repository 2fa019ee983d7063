package vn.hoivan.worker.pdf;

import java.util.Iterator;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

import vn.hoivan.worker.AssemblePack;
import vn.hoivan.worker.AssemblePack.Entry;
import vn.hoivan.worker.AssemblePack.Paper;
import vn.hoivan.worker.AssembledPack.Placed;

/** The bookmarks of a pack: the agenda, its items, their papers. */
final class PackOutline {

    private static final int AGENDA = 1;

    private PackOutline() {
    }

    static void write(PDDocument document, AssemblePack pack, List<PDPage> pages, List<Placed> placed) {
        PDDocumentOutline outline = new PDDocumentOutline();
        outline.addLast(item(pack.labels().agenda(), pages.get(AGENDA)));
        Iterator<Placed> places = placed.iterator();
        for (Entry entry : pack.agenda()) {
            outline.addLast(entry(entry, pages, places));
        }
        outline.openNode();
        document.getDocumentCatalog().setDocumentOutline(outline);
        document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
    }

    private static PDOutlineItem entry(Entry entry, List<PDPage> pages, Iterator<Placed> places) {
        PDOutlineItem item = item(entry.number() + ". " + entry.title(), pages.get(AGENDA));
        boolean first = true;
        for (Paper paper : entry.papers()) {
            PDPage page = pages.get(places.next().firstPage() - 1);
            item.addLast(item(paper.title(), page));
            if (first) {
                item.setDestination(top(page));
                first = false;
            }
        }
        return item;
    }

    private static PDOutlineItem item(String title, PDPage page) {
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(top(page));
        return item;
    }

    /** The head of a page, at the size the reader has chosen. */
    static PDPageXYZDestination top(PDPage page) {
        PDPageXYZDestination destination = new PDPageXYZDestination();
        destination.setPage(page);
        destination.setLeft((int) page.getCropBox().getLowerLeftX());
        destination.setTop((int) Math.ceil(page.getCropBox().getUpperRightY()));
        return destination;
    }
}
