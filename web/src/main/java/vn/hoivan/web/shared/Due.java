package vn.hoivan.web.shared;

/**
 * A due date as people say it.
 *
 * @param text "hôm nay", "còn 3 ngày", "quá hạn 2 ngày"
 * @param look late, today, soon or calm: what colour and icon follow
 */
public record Due(String text, String look) {

    public String getText() {
        return text;
    }

    public String getLook() {
        return look;
    }

    public String getIcon() {
        return switch (look) {
            case "late" -> "pi-exclamation-triangle";
            case "today" -> "pi-clock";
            default -> "pi-calendar";
        };
    }
}
