package vn.hoivan.web.frame;

/** A place of the rail. */
public record MenuEntry(String key, String icon, String path, boolean current) {

    public String getKey() {
        return "frame_menu_" + key;
    }

    public String getShortKey() {
        return getKey() + "_short";
    }

    public String getIcon() {
        return icon;
    }

    public String getPath() {
        return path;
    }

    public boolean isCurrent() {
        return current;
    }
}
