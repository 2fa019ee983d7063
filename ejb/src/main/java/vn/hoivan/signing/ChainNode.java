package vn.hoivan.signing;

import java.util.UUID;

/**
 * One link of the chain from an incoming document to what came of it.
 *
 * @param kind    name of the kind of object
 * @param line    reference or state, as far as there is one; may be null
 * @param link    path of its page within the product
 * @param current whether the chain was asked for from here
 */
public record ChainNode(String kind, UUID id, String title, String line, String link, boolean current) {

    public String getKind() {
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
}
