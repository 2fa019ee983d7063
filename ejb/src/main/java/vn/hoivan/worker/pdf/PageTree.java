package vn.hoivan.worker.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.Refusal.Reason;

/**
 * The pages of a document in order, and a balanced tree over them. PDF.js walks a flat list of 800 pages one
 * request at a time before it shows the first; with thirty pages a node it needs a handful.
 */
final class PageTree {

    static final int PAGES_PER_NODE = 30;

    private static final int MAX_DEPTH = 1_000;
    private static final List<COSName> INHERITED = List.of(COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX,
            COSName.ROTATE);

    private final Set<COSDictionary> nodes = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<COSDictionary> leaves = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<COSDictionary> pages = new ArrayList<>();

    private PageTree() {
    }

    /** The pages, whatever the tree looks like: a node is visited once, a page listed twice counts twice. */
    static List<COSDictionary> collect(PDDocument document) throws Refusal {
        PageTree tree = new PageTree();
        COSDictionary root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
        if (root != null) {
            tree.visit(root, new ArrayDeque<>());
        }
        if (tree.pages.isEmpty()) {
            throw new Refusal(Reason.DAMAGED, "The file has no pages");
        }
        return tree.pages;
    }

    private void visit(COSDictionary node, Deque<COSDictionary> ancestors) throws Refusal {
        if (!node.containsKey(COSName.KIDS) && !COSName.PAGES.equals(node.getCOSName(COSName.TYPE))) {
            add(node, ancestors);
            return;
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        if (kids == null || !nodes.add(node) || ancestors.size() > MAX_DEPTH) {
            return;
        }
        ancestors.push(node);
        for (int i = 0; i < kids.size(); i++) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
                visit(kid, ancestors);
            }
        }
        ancestors.pop();
    }

    private void add(COSDictionary page, Deque<COSDictionary> ancestors) throws Refusal {
        if (pages.size() == Documents.MAX_PAGES) {
            throw new Refusal(Reason.TOO_MANY_PAGES, "More than " + Documents.MAX_PAGES + " pages");
        }
        COSDictionary leaf = leaves.add(page) ? page : new COSDictionary(page);
        leaf.setItem(COSName.TYPE, COSName.PAGE);
        INHERITED.forEach(key -> inherit(leaf, key, ancestors));
        pages.add(leaf);
    }

    private static void inherit(COSDictionary page, COSName key, Deque<COSDictionary> ancestors) {
        if (page.getDictionaryObject(key) != null) {
            return;
        }
        for (COSDictionary ancestor : ancestors) {
            if (ancestor.getDictionaryObject(key) != null) {
                page.setItem(key, ancestor.getItem(key));
                return;
            }
        }
    }

    /** Hangs the pages, which carry all their attributes themselves, under a new balanced tree. */
    static void rebuild(PDDocument document, List<COSDictionary> pages) {
        List<COSDictionary> level = pages;
        do {
            level = group(level);
        } while (level.size() > 1);
        COSDictionary root = level.get(0);
        root.removeItem(COSName.PARENT);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.PAGES, root);
    }

    private static List<COSDictionary> group(List<COSDictionary> kids) {
        List<COSDictionary> parents = new ArrayList<>();
        for (int from = 0; from < kids.size(); from += PAGES_PER_NODE) {
            parents.add(node(kids.subList(from, Math.min(from + PAGES_PER_NODE, kids.size()))));
        }
        return parents;
    }

    private static COSDictionary node(List<COSDictionary> kids) {
        COSDictionary node = new COSDictionary();
        COSArray array = new COSArray();
        int count = 0;
        for (COSDictionary kid : kids) {
            kid.setItem(COSName.PARENT, (COSBase) node);
            array.add(kid);
            count += kid.containsKey(COSName.KIDS) ? kid.getInt(COSName.COUNT) : 1;
        }
        node.setItem(COSName.TYPE, COSName.PAGES);
        node.setItem(COSName.KIDS, array);
        node.setInt(COSName.COUNT, count);
        return node;
    }
}
