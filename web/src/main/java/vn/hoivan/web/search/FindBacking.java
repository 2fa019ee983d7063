package vn.hoivan.web.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import vn.hoivan.search.Found;
import vn.hoivan.search.Kind;
import vn.hoivan.search.Search;
import vn.hoivan.search.Sought;
import vn.hoivan.shared.PageRequest;

/** Tra cứu. What is looked for stands in the address alone: it can be kept, sent and gone back to. */
@Named
@RequestScoped
public class FindBacking {

    private static final int SIZE = 20;
    private static final int YEARS = 6;

    @EJB
    private Search search;
    @Inject
    private Clock clock;
    private String text;
    private String kind;
    private String year;
    private String agency;
    private String sort;
    private String page;
    private Found found;

    /** @return null where nothing is looked for yet */
    public Found getFound() {
        if (found == null && isAsked()) {
            found = search.find(new Sought(text, getKind(), getYear(), agency, isNewest()), new PageRequest(getPage() - 1, SIZE, null));
        }
        return found;
    }

    /** Whether there is a word to look for, or a filter. */
    public boolean isAsked() {
        return text != null && text.codePoints().anyMatch(Character::isLetterOrDigit) || isFiltered();
    }

    public boolean isFiltered() {
        return getKind() != null || getYear() != null || agency != null && agency.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** How many were found of all kinds together. */
    public long getAll() {
        return getFound().kinds().values().stream().mapToLong(Long::longValue).sum();
    }

    public List<Kind> getKinds() {
        return Stream.of(Kind.values()).filter(each -> each == getKind() || getFound().kinds().containsKey(each)).toList();
    }

    public long count(Kind each) {
        return getFound().kinds().getOrDefault(each, 0L);
    }

    public String icon(Kind each) {
        return switch (each) {
            case INCOMING_DOCUMENT -> "pi-inbox";
            case OUTGOING_DOCUMENT -> "pi-send";
            case DRAFT -> "pi-pencil";
            case SUBMISSION -> "pi-file-edit";
            case MEETING -> "pi-calendar";
            case AGENDA_ITEM -> "pi-list";
            case PAPER -> "pi-file-pdf";
            case CONCLUSION -> "pi-flag";
        };
    }

    /** The same search for one kind. @param each null for all */
    public String ofKind(Kind each) {
        return address(each, 1);
    }

    /** The same search, another page. */
    public String onPage(int number) {
        return address(getKind(), number);
    }

    /** The same words without filters. */
    public String getUnfiltered() {
        return "find.xhtml?q=" + encoded(text == null ? "" : text);
    }

    public int getPages() {
        return (int) Math.min(500, (getFound().total() + SIZE - 1) / SIZE);
    }

    public List<Integer> getYears() {
        int last = LocalDate.now(clock).getYear();
        return Stream.concat(IntStream.range(0, YEARS).mapToObj(back -> last - back),
                Stream.ofNullable(getYear()).filter(mine -> mine > last || mine <= last - YEARS)).toList();
    }

    private String address(Kind each, int number) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("q", text);
        parameters.put("kind", each == null ? null : each.name());
        parameters.put("year", getYear() == null ? null : getYear().toString());
        parameters.put("agency", agency);
        parameters.put("sort", isNewest() ? "-date" : null);
        parameters.put("page", number == 1 ? null : String.valueOf(number));
        return parameters.entrySet().stream().filter(entry -> entry.getValue() != null && !entry.getValue().isBlank())
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&", "find.xhtml?", ""));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Integer number(String value, int most) {
        try {
            int number = Integer.parseInt(value);
            return number < 1 || number > most ? null : Integer.valueOf(number);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String cut(String value) {
        return value != null && value.length() > Sought.LONGEST ? value.substring(0, Sought.LONGEST) : value;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = cut(text);
    }

    /** @return null where none is chosen, or one that there is not */
    public Kind getKind() {
        return Stream.of(Kind.values()).filter(each -> each.name().equals(kind)).findFirst().orElse(null);
    }

    public String getKindName() {
        return kind;
    }

    public void setKindName(String kind) {
        this.kind = kind;
    }

    public Integer getYear() {
        return number(year, 9999);
    }

    public String getYearText() {
        return year;
    }

    public void setYearText(String year) {
        this.year = year;
    }

    public String getAgency() {
        return agency;
    }

    public void setAgency(String agency) {
        this.agency = cut(agency);
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }

    public boolean isNewest() {
        return "-date".equals(sort);
    }

    public int getPage() {
        Integer number = number(page, 1_000_000);
        return number == null ? 1 : number;
    }

    public String getPageText() {
        return page;
    }

    public void setPageText(String page) {
        this.page = page;
    }
}
