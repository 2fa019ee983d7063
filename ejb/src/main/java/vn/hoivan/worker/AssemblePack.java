package vn.hoivan.worker;

import java.util.List;
import java.util.Map;

/**
 * Makes one PDF of a meeting for one participant: cover, agenda with links, each paper at its item, bookmarks, and a
 * page number with the participant's name on each page. It holds what it is given: who may see which paper is the
 * caller's to decide. A paper that cannot be read leaves a page that says so.
 *
 * @param title    of the meeting
 * @param subtitle lines under the title
 * @param facts    time, place, chair and the like
 * @param nameLine says whose copy it is, on the cover and at the foot of each page; may be null
 * @param output   absolute path of the pack
 */
public record AssemblePack(String title, List<String> subtitle, List<Fact> facts, List<Entry> agenda, String nameLine,
        Labels labels, String output) {

    public static final OperationKey<AssemblePack, AssembledPack> KEY = new OperationKey<>(
            "vn.hoivan.worker.pdf.PackAssembling", AssemblePack.class, AssembledPack.class);

    /** A line of the cover. */
    public record Fact(String label, String value) {
    }

    /**
     * An item of the agenda.
     *
     * @param presenter may be null
     * @param minutes   may be null
     */
    public record Entry(String number, String title, String presenter, Integer minutes, List<Paper> papers) {
    }

    /**
     * @param file  absolute path of a PDF; null where there is none, which leaves a page that says so
     * @param label what is to be known of the paper beside its title, that it was replaced say; may be null
     */
    public record Paper(String title, String file, String label) {
    }

    /**
     * The words of the pack, in the language of its reader.
     *
     * @param language    as in HTML: vi, en
     * @param agenda      heading
     * @param presenter   stands before the presenter
     * @param minutes     stands after the number
     * @param unavailable heading of the page for a paper that cannot be read
     * @param reasons     sentence by name of {@link Refusal.Reason}
     */
    public record Labels(String language, String agenda, String presenter, String minutes, String unavailable,
            Map<String, String> reasons) {
    }
}
