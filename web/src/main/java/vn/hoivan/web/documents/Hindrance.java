package vn.hoivan.web.documents;

import java.io.Serializable;
import java.util.UUID;

import vn.hoivan.documents.EarlierDocument;
import vn.hoivan.shared.BusinessException;

/**
 * What stands in the way of saving and may be overridden by whoever has looked at it.
 *
 * @param earlier the document that seems to be the same; null where none does
 * @param stale   whether somebody else has saved first
 */
public record Hindrance(UUID earlier, boolean stale) implements Serializable {

    public static final Hindrance NONE = new Hindrance(null, false);

    static Hindrance of(BusinessException refusal) {
        UUID earlier = refusal.facts().get("earlier") instanceof EarlierDocument found ? found.id() : null;
        return new Hindrance(earlier, "documents.stale".equals(refusal.key()) || "shared.stale".equals(refusal.key()));
    }
}
