package vn.hoivan.documents;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of official papers: the 29 administrative ones (Decree 30/2020/NĐ-CP, Art. 7), the three forms of
 * copies (Appendix III, part I), and the normative ones an office receives. A resolution, a decision or a
 * directive may be normative too: then its reference carries the year.
 *
 * <p>Labels stand in the bundle {@code vn.hoivan.documents.messages} under {@code DocumentType.<name>}.
 */
public enum DocumentType {

    RESOLUTION("NQ", "NGHỊ QUYẾT"),
    DECISION("QĐ", "QUYẾT ĐỊNH"),
    DIRECTIVE("CT", "CHỈ THỊ"),
    REGULATION("QC", "QUY CHẾ"),
    RULES("QyĐ", "QUY ĐỊNH"),
    COMMUNIQUE("TC", "THÔNG CÁO"),
    NOTICE("TB", "THÔNG BÁO"),
    GUIDELINE("HD", "HƯỚNG DẪN"),
    PROGRAMME("CTr", "CHƯƠNG TRÌNH"),
    PLAN("KH", "KẾ HOẠCH"),
    OPTION_PLAN("PA", "PHƯƠNG ÁN"),
    SCHEME("ĐA", "ĐỀ ÁN"),
    PROJECT("DA", "DỰ ÁN"),
    REPORT("BC", "BÁO CÁO"),
    MINUTES("BB", "BIÊN BẢN"),
    SUBMISSION("TTr", "TỜ TRÌNH"),
    CONTRACT("HĐ", "HỢP ĐỒNG"),
    LETTER("", "CÔNG VĂN"),
    TELEGRAM("CĐ", "CÔNG ĐIỆN"),
    MOU("BGN", "BẢN GHI NHỚ"),
    AGREEMENT("BTT", "BẢN THỎA THUẬN"),
    PROXY("GUQ", "GIẤY ỦY QUYỀN"),
    INVITATION("GM", "GIẤY MỜI"),
    INTRODUCTION("GGT", "GIẤY GIỚI THIỆU"),
    LEAVE_PERMIT("GNP", "GIẤY NGHỈ PHÉP"),
    TRANSMITTAL("PG", "PHIẾU GỬI"),
    FORWARDING("PC", "PHIẾU CHUYỂN"),
    NOTIFICATION("PB", "PHIẾU BÁO"),
    PUBLIC_LETTER("", "THƯ CÔNG"),

    COPY_TRUE("SY", "SAO Y"),
    COPY_EXTRACT("TrS", "TRÍCH SAO"),
    COPY_OF_COPY("SL", "SAO LỤC"),

    LAW("", "LUẬT"),
    ORDINANCE("", "PHÁP LỆNH"),
    DECREE("NĐ", "NGHỊ ĐỊNH"),
    CIRCULAR("TT", "THÔNG TƯ"),
    JOINT_CIRCULAR("TTLT", "THÔNG TƯ LIÊN TỊCH");

    private final String abbreviation;
    private final String heading;

    DocumentType(String abbreviation, String heading) {
        this.abbreviation = abbreviation;
        this.heading = heading;
    }

    /** The first group of a notation, as in {@code QĐ-UBND}; empty for the kinds that have none. */
    public String abbreviation() {
        return abbreviation;
    }

    /** The name in capitals as it stands over the subject. Letters do not print theirs. */
    public String heading() {
        return heading;
    }

    public boolean copy() {
        return this == COPY_TRUE || this == COPY_EXTRACT || this == COPY_OF_COPY;
    }

    /** Always a legal normative paper; others may be. */
    public boolean normative() {
        return ordinal() >= LAW.ordinal();
    }

    /**
     * Reads {@code QĐ}, {@code TTr} and the like in any case. An issuer's short name may look like an
     * abbreviation ({@code CT}, {@code TC}): only a notation of two groups tells.
     */
    public static Optional<DocumentType> ofAbbreviation(String text) {
        String wanted = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        return Arrays.stream(values())
                .filter(type -> !type.abbreviation.isEmpty() && type.abbreviation.equalsIgnoreCase(wanted))
                .findFirst();
    }

    /** Reads a printed name such as {@code QUYẾT ĐỊNH} or {@code Giấy uỷ quyền}, wherever the tone mark is put. */
    public static Optional<DocumentType> ofHeading(String text) {
        String wanted = withoutTones(text);
        return Arrays.stream(values()).filter(type -> withoutTones(type.heading).equals(wanted)).findFirst();
    }

    private static String withoutTones(String text) {
        String decomposed = Normalizer.normalize(text.strip(), Normalizer.Form.NFD);
        String bare = decomposed.replaceAll("[\\u0300\\u0301\\u0303\\u0309\\u0323]", "").replaceAll("\\s+", " ");
        return Normalizer.normalize(bare, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
    }
}
