package vn.hoivan.worker;

import java.time.LocalDate;
import java.util.List;
import vn.hoivan.documents.DocumentType;
import vn.hoivan.documents.Urgency;

/**
 * All that an official paper says, for {@link WriteOfficialPaper}. Texts are printed as they are given: capitals are
 * the caller's.
 *
 * @param authority  the line in capitals over the grounds of a decision or a resolution, or null
 * @param addressees lines behind "Kính gửi:", may be empty
 * @param recipients lines under "Nơi nhận:" without their dashes, may be empty
 * @param signatures one, or two side by side, the right one last (minutes)
 * @param decomposed writes every letter apart from its marks (NFD), as some converters do
 */
public record OfficialPaper(DocumentType type, Heading heading, String subject, String authority,
        List<String> addressees, List<Paragraph> body, List<String> recipients, List<Signature> signatures,
        boolean decomposed) {

    /**
     * The two columns at the top of page 1.
     *
     * @param parentAgency may be null; lines are parted by {@code \n}, here and in {@code agency}
     * @param number       null leaves the blank open
     * @param numberYear   the year within a normative reference, else null
     * @param notation     null for papers without a reference
     * @param place        null for papers without a line of place and date
     * @param date         null leaves day and month open
     * @param year         printed where the date is open
     */
    public record Heading(String parentAgency, String agency, Integer number, Integer numberYear, String notation,
            String place, LocalDate date, int year, Blank blank, Urgency urgency) {
    }

    /** What an open number or date is left with. */
    public enum Blank {
        SPACES, DOTS
    }

    /** @param style an {@code ARTICLE}'s first sentence part ("Điều 1.") is printed bold */
    public record Paragraph(Style style, String text) {

        public enum Style {
            GROUND, BODY, ARTICLE, TITLE
        }
    }

    /** @param lines for instance {@code TM. ỦY BAN NHÂN DÂN}, {@code KT. CHỦ TỊCH}, {@code PHÓ CHỦ TỊCH} */
    public record Signature(List<String> lines, String name) {
    }
}
