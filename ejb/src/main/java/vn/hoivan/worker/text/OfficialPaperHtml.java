package vn.hoivan.worker.text;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import vn.hoivan.documents.DocumentReference;
import vn.hoivan.documents.DocumentType;
import vn.hoivan.documents.Urgency;
import vn.hoivan.worker.OfficialPaper;
import vn.hoivan.worker.OfficialPaper.Blank;
import vn.hoivan.worker.OfficialPaper.Heading;
import vn.hoivan.worker.OfficialPaper.Paragraph;
import vn.hoivan.worker.OfficialPaper.Signature;

/** The boxes of Decree 30/2020/NĐ-CP, Appendix I, as a page. */
final class OfficialPaperHtml {

    private final OfficialPaper paper;

    private OfficialPaperHtml(OfficialPaper paper) {
        this.paper = paper;
    }

    static String of(OfficialPaper paper) {
        String page = new OfficialPaperHtml(paper).page();
        return Normalizer.normalize(page, paper.decomposed() ? Normalizer.Form.NFD : Normalizer.Form.NFC);
    }

    private String page() {
        return "<html><head><title>" + escape(paper.subject()) + "</title><style>" + OfficialPaperStyle.CSS
                + "</style></head><body>" + heading() + title() + addressees()
                + body() + "</body></html>";
    }

    private String heading() {
        Heading heading = paper.heading();
        return "<table class='heading'><tr><td class='agency'>" + lines("parent", heading.parentAgency())
                + lines("issuer", heading.agency()) + "<div class='rule'></div></td><td class='country'>"
                + "<div class='state'>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</div>"
                + "<div class='motto'><span>Độc lập - Tự do - Hạnh phúc</span></div></td></tr>"
                + "<tr><td class='reference'>" + reference(heading) + aboutLetter() + urgency(heading.urgency())
                + "</td><td class='date'>" + date(heading) + "</td></tr></table>";
    }

    private static String reference(Heading heading) {
        if (heading.notation() == null) {
            return "";
        }
        String number = heading.number() == null ? blank(heading.blank(), 10)
                : " " + DocumentReference.format(heading.number());
        String year = heading.numberYear() == null ? "" : "/" + heading.numberYear();
        return "<div class='number'>Số:" + number + year + "/" + escape(heading.notation()) + "</div>";
    }

    private String aboutLetter() {
        return paper.type() == DocumentType.LETTER && paper.subject() != null
                ? "<div class='about'>V/v " + escape(paper.subject()) + "</div>" : "";
    }

    private static String urgency(Urgency urgency) {
        return switch (urgency == null ? Urgency.NORMAL : urgency) {
            case NORMAL -> "";
            case URGENT -> stamp("KHẨN");
            case VERY_URGENT -> stamp("THƯỢNG KHẨN");
            case EXPRESS -> stamp("HỎA TỐC");
        };
    }

    private static String stamp(String text) {
        return "<div class='stamp'><span>" + text + "</span></div>";
    }

    private static String date(Heading heading) {
        if (heading.place() == null) {
            return "";
        }
        return escape(heading.place()) + ", ngày " + (heading.date() == null ? openDate(heading)
                : DocumentReference.format(heading.date().getDayOfMonth()) + " tháng " + month(heading)
                        + " năm " + heading.date().getYear());
    }

    private static String openDate(Heading heading) {
        return blank(heading.blank(), 5) + " tháng" + blank(heading.blank(), 5) + " năm " + heading.year();
    }

    /** January and February are written with a nought, so that nobody makes them eleven or twelve. */
    private static String month(Heading heading) {
        int month = heading.date().getMonthValue();
        return month < 3 ? "0" + month : Integer.toString(month);
    }

    private static String blank(Blank blank, int width) {
        return blank == Blank.DOTS ? " " + "…".repeat(width / 2) : "\u00a0".repeat(width);
    }

    private String title() {
        if (paper.type() == DocumentType.LETTER) {
            return "";
        }
        String subject = paper.subject() == null ? ""
                : lines("subject", yearsTogether(paper.subject())) + "<div class='subjectRule'></div>";
        return "<div class='type'>" + paper.type().heading() + "</div>" + subject + lines("authority", paper.authority());
    }

    /** A year alone on the last line of a subject looks forgotten. */
    private static String yearsTogether(String text) {
        return text.replaceAll("(?<=\\bnăm) (?=\\d{4})", "\u00a0");
    }

    private String addressees() {
        List<String> all = paper.addressees();
        if (all.isEmpty()) {
            return "";
        }
        return all.size() == 1 ? "<div class='to'>Kính gửi: " + escape(all.get(0)) + "</div>"
                : "<table class='to'><tr><td>Kính gửi:</td><td>" + all.stream()
                        .map(line -> "<div>- " + escape(line) + "</div>").collect(Collectors.joining()) + "</td></tr></table>";
    }

    /** The signature never stands alone on a page: the last paragraph goes with it. */
    private String body() {
        List<Paragraph> body = paper.body();
        int last = Math.max(0, body.size() - 1);
        return paragraphs(body.subList(0, last)) + "<div class='together'>" + paragraphs(body.subList(last, body.size()))
                + closing() + "</div>";
    }

    private static String paragraphs(List<Paragraph> paragraphs) {
        return paragraphs.stream().map(OfficialPaperHtml::paragraph).collect(Collectors.joining());
    }

    private static String paragraph(Paragraph paragraph) {
        String text = escape(paragraph.text());
        return switch (paragraph.style()) {
            case GROUND -> "<p class='ground'>" + text + "</p>";
            case TITLE -> "<p class='title'>" + text + "</p>";
            case ARTICLE -> "<p>" + text.replaceFirst("^([^.]+\\.)", "<b>$1</b>") + "</p>";
            case BODY -> "<p>" + text + "</p>";
        };
    }

    private String closing() {
        List<Signature> blocks = paper.signatures();
        String left = blocks.size() > 1 ? signature(blocks.get(0)) : recipients();
        String right = blocks.isEmpty() ? "" : signature(blocks.get(blocks.size() - 1));
        return "<table class='closing'><tr><td class='left'>" + left + "</td><td class='right'>" + right
                + "</td></tr></table>" + (blocks.size() > 1 ? "<div class='below'>" + recipients() + "</div>" : "");
    }

    private String recipients() {
        return paper.recipients().isEmpty() ? "" : "<div class='recipients'>Nơi nhận:</div>" + paper.recipients().stream()
                .map(line -> "<div class='recipient'>- " + escape(line) + "</div>").collect(Collectors.joining());
    }

    private static String signature(Signature block) {
        return block.lines().stream().map(line -> "<div class='capacity'>" + escape(line) + "</div>")
                .collect(Collectors.joining()) + "<div class='name'>" + escape(block.name()) + "</div>";
    }

    private static String lines(String style, String text) {
        return text == null ? "" : text.lines().map(line -> "<div class='" + style + "'>" + escape(line) + "</div>")
                .collect(Collectors.joining());
    }

    private static String escape(String text) {
        return text == null ? "" : text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
