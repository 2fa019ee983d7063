package vn.hoivan.shared;

import java.util.Set;
import java.util.UUID;

/**
 * People are told: a line at the bell and a mail, both written in the transaction that fires this.
 * Texts come from the bundle of the feature, each in the reader's own language: {@code <key>} with the arguments for the
 * line, {@code <key>.mail} without any for the mail. A mail leaves the house and stands in the outbox, so it names the
 * thing by its {@code reference} and links to it, nothing more (ADR 0023). The person who acts is not told.
 *
 * @param people    who is told
 * @param key       for example {@code routing.notice.assigned}
 * @param arguments strings, numbers, dates; {@code {n}} in the line at the bell
 * @param reference number and notation, or the time of a meeting; never a subject, a name of a file or what somebody
 *                  wrote; null where there is none
 * @param link      path within the product, "/incoming/view.xhtml?id=…"
 * @param objectId  the object it is about; only people who may open it are told
 */
public record Notice(Set<UUID> people, String key, Object[] arguments, String reference, String link, UUID objectId) {

    public Notice(Set<UUID> people, String key, Object[] arguments, String link, UUID objectId) {
        this(people, key, arguments, null, link, objectId);
    }
}
