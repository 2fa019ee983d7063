package vn.hoivan.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.hoivan.documents.DocumentType;
import vn.hoivan.shared.Texts;

/**
 * An object as the search knows it, read from the database.
 *
 * @param gate      the object that must be open to whoever finds it: itself, or the agenda item that shows a paper
 * @param type      of an official document, else null
 * @param reference number and notation, or null
 * @param text      what else is written in it, or null
 * @param agency    who issued it, else whose it is
 * @param context   the meeting it belongs to, or null
 * @param state     null where it has none of interest
 * @param link      its page within the product
 * @param files     what is read in it, in order
 */
record Entry(Kind kind, UUID id, UUID gate, DocumentType type, String reference, String title, String text,
        String agency, LocalDate date, String context, Enum<?> state, String link, List<File> files) {

    /** A file of it. @param version of a paper, else null */
    record File(UUID id, UUID version) {

        String view() {
            return version == null ? "/viewer/?file=" + id : "/viewer/?version=" + version;
        }
    }

    /** What it is known by: "Quyết định 05/QĐ-UBND" and the subject. */
    String names() {
        return Stream.of(type == null ? null : Texts.of(Texts.VIETNAMESE, type), reference, title)
                .filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
