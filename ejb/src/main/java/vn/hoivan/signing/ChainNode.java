package vn.hoivan.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One link of the chain from an incoming document to what came of it.
 *
 * @param line     reference, state, outcome: what there is to say in one line; may be null
 * @param link     path of its page within the product; null where the caller may not open that page
 * @param current  whether the chain was asked for from here
 * @param relation to what was asked for
 */
public record ChainNode(Kind kind, UUID id, String title, String line, String link, boolean current, Relation relation) {

    /** In the order of the work. */
    public enum Kind {
        INCOMING_DOCUMENT, SUBMISSION, AGENDA_ITEM, POLL, CONCLUSION, DRAFT, OUTGOING_DOCUMENT
    }

    public enum Relation {
        /** What it came from. */
        SOURCE,
        SELF,
        /** What came of it. */
        RESULT,
        /** Beside it: came from the same. */
        SIBLING
    }

    /** @return the same with their relation to the current one, given that they stand in the order of the work */
    static List<ChainNode> placed(List<ChainNode> chain) {
        int current = 0;
        while (!chain.get(current).current) {
            current++;
        }
        List<ChainNode> placed = new ArrayList<>();
        for (int i = 0; i < chain.size(); i++) {
            ChainNode node = chain.get(i);
            placed.add(new ChainNode(node.kind, node.id, node.title, node.line, node.link, node.current,
                    relation(node, i, chain.get(current), current)));
        }
        return placed;
    }

    private static Relation relation(ChainNode node, int index, ChainNode current, int place) {
        if (node.current) {
            return Relation.SELF;
        }
        if (node.kind == current.kind && node.kind != Kind.INCOMING_DOCUMENT) {
            return Relation.SIBLING;
        }
        return index < place ? Relation.SOURCE : Relation.RESULT;
    }

    public Kind getKind() {
        return kind;
    }

    public UUID getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public String getLine() {
        return line;
    }

    public String getLink() {
        return link;
    }

    public boolean isCurrent() {
        return current;
    }

    public Relation getRelation() {
        return relation;
    }
}
