package vn.hoivan.shared;

import java.util.Set;
import java.util.UUID;

/**
 * People are told: a line at the bell and a mail, both written in the transaction that fires this.
 * Texts come from the bundle of the feature: {@code <key>} for the line, {@code <key>.mail} for the body of the mail,
 * each in the reader's own language with the same arguments. The person who acts is not told.
 *
 * @param people    who is told
 * @param key       for example {@code routing.notice.assigned}
 * @param arguments strings, numbers, dates; {@code {n}} in the texts
 * @param link      path within the product, "/incoming/view.xhtml?id=…"
 * @param objectId  the object it is about; only people who may open it are told
 */
public record Notice(Set<UUID> people, String key, Object[] arguments, String link, UUID objectId) {
}
