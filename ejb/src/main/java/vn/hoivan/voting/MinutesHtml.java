package vn.hoivan.voting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.hoivan.identity.Agency;
import vn.hoivan.identity.PersonRow;
import vn.hoivan.meetings.AgendaItem;
import vn.hoivan.meetings.Answer;
import vn.hoivan.meetings.Conclusion;
import vn.hoivan.meetings.Meeting;
import vn.hoivan.meetings.Participant;
import vn.hoivan.shared.Texts;

/**
 * Biên bản, as template 1.9 of appendix III of decree 30/2020/NĐ-CP has it. An official paper, so in Vietnamese
 * whatever the language of the reader; an empty line stands where a clerk fills in the number.
 */
class MinutesHtml {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String STYLE = """
            @page { size: A4; margin: 20mm 15mm 20mm 30mm }
            @page { @top-center { content: counter(page); font: 13pt Tinos } }
            @page :first { @top-center { content: none } }
            body { font: 14pt Tinos; line-height: 1.3 }
            p { margin: 0 0 6pt 0; text-align: justify }
            .line { width: 30%; margin: 2pt auto 0 auto; border-top: 0.5pt solid black }
            .long { width: 60% }
            .head, .signatures { width: 100%; border-collapse: collapse }
            .head td { text-align: center; vertical-align: top; font-size: 12pt }
            .head .motto { font-size: 13pt; font-weight: bold }
            .title { text-align: center; font-weight: bold; margin: 18pt 0 0 0 }
            .about { text-align: center; font-weight: bold; margin: 0 }
            .space { height: 12pt }
            .item { font-weight: bold; page-break-after: avoid; margin-top: 8pt }
            ol { margin: 0 0 6pt 0; padding-left: 8mm }
            .verdict { font-weight: bold }
            .signatures { margin-top: 18pt; page-break-inside: avoid }
            .signatures td { width: 50%; text-align: center; font-weight: bold; vertical-align: top }
            .signatures .name { padding-top: 30mm }
            """;

    private final Meeting meeting;
    private final Agency agency;
    private final Map<UUID, PersonRow> people;
    private final Map<UUID, List<Poll>> polls;
    private final Map<UUID, List<Conclusion>> conclusions;
    private final ZoneId zone;
    private final StringBuilder out = new StringBuilder();

    MinutesHtml(Meeting meeting, Agency agency, Map<UUID, PersonRow> people, Map<UUID, List<Poll>> polls,
            Map<UUID, List<Conclusion>> conclusions, ZoneId zone) {
        this.meeting = meeting;
        this.agency = agency;
        this.people = people;
        this.polls = polls;
        this.conclusions = conclusions;
        this.zone = zone;
    }

    String write() {
        out.append("<html lang=\"vi\"><head><title>Biên bản ").append(escaped(meeting.getTitle())).append("</title><style>")
                .append(STYLE).append("</style></head><body>");
        head();
        out.append("<p class=\"title\">BIÊN BẢN</p><p class=\"about\">").append(escaped(meeting.getTitle()))
                .append("</p><div class=\"line\"></div><div class=\"space\"></div>");
        facts();
        items();
        end();
        return out.append("</body></html>").toString();
    }

    private void head() {
        String parent = agency.getParent() == null ? "" : escaped(upper(agency.getParent().getName())) + "<br/>";
        out.append("<table class=\"head\"><tr><td style=\"width: 46%\">").append(parent).append("<b>")
                .append(escaped(upper(agency.getName()))).append("</b><div class=\"line\"></div></td>")
                .append("<td><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br/><span class=\"motto\">")
                .append("Độc lập - Tự do - Hạnh phúc</span><div class=\"line long\"></div></td></tr>")
                .append("<tr><td style=\"font-size: 13pt; padding-top: 6pt\">Số: &#160;&#160;&#160;&#160;&#160;&#160;/BB-")
                .append(escaped(agency.getAbbreviation())).append("</td><td></td></tr></table>");
    }

    private void facts() {
        paragraph("Thời gian bắt đầu: " + moment(begun()) + ".");
        paragraph("Địa điểm: " + (meeting.getRoom() == null ? agency.getName() : meeting.getRoom().getName()) + ".");
        List<Participant> all = meeting.getParticipants();
        long voters = Voters.of(meeting).all().size();
        long there = Voters.of(meeting).all().stream().filter(Participant::isPresent).count();
        paragraph("Thành phần tham dự: có mặt " + all.stream().filter(Participant::isPresent).count() + "/" + all.size()
                + " người được mời, trong đó " + there + "/" + voters + " thành viên có quyền biểu quyết.");
        list(all.stream().filter(Participant::isPresent).map(this::named).toList());
        List<Participant> absent = all.stream().filter(participant -> !participant.isPresent()).toList();
        paragraph(absent.isEmpty() ? "Vắng mặt: không." : "Vắng mặt:");
        list(absent.stream().map(this::absent).toList());
        paragraph("Chủ trì (chủ tọa): " + withPost(meeting.getChairId()) + ".");
        paragraph("Thư ký (người ghi biên bản): " + withPost(meeting.getSecretaryId()) + ".");
        paragraph("Nội dung (theo diễn biến cuộc họp):");
    }

    private void items() {
        for (AgendaItem item : meeting.agenda()) {
            out.append("<p class=\"item\">").append(item.getPosition()).append(". ").append(escaped(item.getTitle()))
                    .append("</p>");
            if (item.getPresenterId() != null) {
                paragraph("Người trình bày: " + withPost(item.getPresenterId()) + ".");
            }
            polls.getOrDefault(item.getId(), List.of()).forEach(this::poll);
            List<Conclusion> said = conclusions.getOrDefault(item.getId(), List.of());
            if (!said.isEmpty()) {
                paragraph("Kết luận của người chủ trì:");
                list(said.stream().map(this::conclusion).toList());
            }
        }
    }

    private void poll(Poll poll) {
        paragraph("Biểu quyết: " + poll.getQuestion());
        if (poll.getState() != PollState.CLOSED) {
            paragraph(Texts.of(Texts.VIETNAMESE, poll.getState()) + ".");
            return;
        }
        paragraph("Kết quả: " + poll.derivation(Texts.VIETNAMESE));
        out.append("<p class=\"verdict\">").append(escaped(Texts.of(Texts.VIETNAMESE, poll.getVerdict()))).append(".</p>");
    }

    private String conclusion(Conclusion conclusion) {
        StringBuilder text = new StringBuilder(sentence(conclusion.getText()));
        if (conclusion.getResponsibleId() != null) {
            text.append(" Người chịu trách nhiệm: ").append(withPost(conclusion.getResponsibleId())).append('.');
        }
        LocalDate due = conclusion.getDueDate();
        return due == null ? text.toString() : text.append(" Thời hạn: ").append(DAY.format(due)).append('.').toString();
    }

    private void end() {
        paragraph(meeting.getClosedAt() == null ? "Cuộc họp đang diễn ra./."
                : "Cuộc họp kết thúc vào " + moment(meeting.getClosedAt()) + "./.");
        out.append("<table class=\"signatures\"><tr><td>THƯ KÝ</td><td>CHỦ TỌA</td></tr><tr><td class=\"name\">")
                .append(escaped(name(meeting.getSecretaryId()))).append("</td><td class=\"name\">")
                .append(escaped(name(meeting.getChairId()))).append("</td></tr></table>");
    }

    private Instant begun() {
        return meeting.getOpenedAt() == null ? meeting.getStartsAt() : meeting.getOpenedAt();
    }

    private String absent(Participant participant) {
        if (participant.getAnswer() == Answer.SUBSTITUTED && participant.getSubstituteId() != null) {
            return named(participant) + " (cử " + name(participant.getSubstituteId()) + " dự thay)";
        }
        String reason = participant.getReason();
        return named(participant) + (reason == null || reason.isBlank() ? " (không có lý do)" : " (lý do: " + reason + ")");
    }

    private String named(Participant participant) {
        return withPost(participant.getPersonId());
    }

    private String withPost(UUID person) {
        PersonRow row = people.get(person);
        return row == null ? "" : row.post() == null || row.post().isBlank() ? row.name() : row.name() + ", " + row.post();
    }

    private String name(UUID person) {
        PersonRow row = people.get(person);
        return row == null ? "" : row.name();
    }

    private String moment(Instant moment) {
        ZonedDateTime at = moment.atZone(zone);
        return String.format("%02d giờ %02d, ngày %02d tháng %s năm %d", at.getHour(), at.getMinute(), at.getDayOfMonth(),
                at.getMonthValue() < 3 ? "0" + at.getMonthValue() : String.valueOf(at.getMonthValue()), at.getYear());
    }

    private void paragraph(String text) {
        out.append("<p>").append(escaped(text)).append("</p>");
    }

    private void list(List<String> lines) {
        if (!lines.isEmpty()) {
            out.append("<ol>");
            lines.forEach(line -> out.append("<li>").append(escaped(line)).append("</li>"));
            out.append("</ol>");
        }
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    private static String upper(String text) {
        return text.toUpperCase(Texts.VIETNAMESE);
    }

    static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().filter(c -> c >= ' ' || c == '\n').forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&#60;");
                case '>' -> safe.append("&#62;");
                case '&' -> safe.append("&#38;");
                case '"' -> safe.append("&#34;");
                case '\n' -> safe.append("<br/>");
                default -> safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }
}
