package vn.hoivan.documents;

import java.util.List;
import java.util.UUID;

/** Knows what hangs together with a document. Features above contribute one CDI bean each. */
public interface DocumentLinks {

    /** @return in order of time; only what the caller may open */
    List<DocumentLink> of(UUID documentId);
}
