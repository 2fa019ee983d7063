package vn.hoivan.shared;

import java.nio.file.Path;

/** The environment variables of docs/operations.md; each can also be given as system property {@code env.NAME}. */
public final class Settings {

    private Settings() {
    }

    /** @return the value, or the default where the variable is unset or blank */
    public static String get(String name, String otherwise) {
        String value = System.getProperty("env." + name, System.getenv(name));
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    /** Where everything that must outlive the server is stored. */
    public static Path data() {
        return Path.of(get("HOIVAN_DATA", Path.of(System.getProperty("user.home"), ".hoivan").toString()))
                .toAbsolutePath();
    }

    /** @return whether the people of the demo are there, and what they need to work */
    public static boolean demo() {
        return demoWork() || "people".equalsIgnoreCase(get("HOIVAN_DEMO", "false"));
    }

    /** @return whether they have been at work: documents, meetings, drafts */
    public static boolean demoWork() {
        return Boolean.parseBoolean(get("HOIVAN_DEMO", "false"));
    }

    /** The address people reach the product at, without a slash at the end; links in mails begin with it. */
    public static String url() {
        return get("HOIVAN_URL", "http://localhost:8080").replaceAll("/+$", "");
    }

    /** Mail leaves only where a server for it is named. */
    public static boolean mailServer() {
        return !get("SMTP_HOST", "").isEmpty();
    }
}
