package vn.hoivan.search;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import vn.hoivan.documents.DocumentType;

/**
 * Something that was found.
 *
 * @param type          of an official document, else null
 * @param reference     number and notation, or null
 * @param agency        who issued it, else whose it is
 * @param context       the meeting it belongs to, or null
 * @param state         null where it has none
 * @param link          its page within the product
 * @param snippet       the place where the words stand, or empty where they stand in the title alone
 * @param page          of the file on which the snippet stands, from 1; null where it stands in no file
 * @param view          its paper in the viewer, at that page; null where it has none
 * @param titleParts    the title, with what was hit
 * @param snippetParts  the snippet, with what was hit
 */
public record FoundRow(Kind kind, UUID id, DocumentType type, String reference, String title, String agency,
        LocalDate date, String context, Enum<?> state, String link, String snippet, Integer page, String view,
        List<Piece> titleParts, List<Piece> snippetParts) {
}
