package vn.hoivan.documents;

import java.util.UUID;

/**
 * Something that came of a document, or that it came from.
 *
 * @param kind  of the other object: SUBMISSION, AGENDA_ITEM, MEETING, DRAFT, OUTGOING_DOCUMENT, …
 * @param title what it is called
 * @param path  within the product, "/meetings/show.xhtml?id=…"
 */
public record DocumentLink(String kind, UUID id, String title, String path) {
}
