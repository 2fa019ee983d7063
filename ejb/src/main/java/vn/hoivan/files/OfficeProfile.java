package vn.hoivan.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The profile LibreOffice starts with: no macros, nothing linked is fetched, and whatever tries to reach out all the same
 * meets a proxy that does not answer. Fonts are looked for in the product's own folders first.
 */
final class OfficeProfile {

    private static final String ITEM = """
            <item oor:path="/org.openoffice.%s"><prop oor:name="%s" oor:op="fuse"><value>%s</value></prop></item>
            """;
    private static final String SCRIPTING = "Office.Common/Security/Scripting";
    private static final String NETWORK = "Inet/Settings";

    private final Path folder;

    OfficeProfile(Path folder) {
        this.folder = folder;
    }

    /** @return the folder to copy profiles from */
    Path write() throws IOException {
        Path user = Files.createDirectories(folder.resolve("profile/user"));
        Files.writeString(user.resolve("registrymodifications.xcu"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
                """ + item(SCRIPTING, "BlockUntrustedRefererLinks", "true") + item(SCRIPTING, "DisableMacrosExecution", "true")
                + item(SCRIPTING, "MacroSecurityLevel", "3")
                + item(NETWORK, "ooInetProxyType", "1") + item(NETWORK, "ooInetNoProxy", "")
                + item(NETWORK, "ooInetHTTPProxyName", "127.0.0.1") + item(NETWORK, "ooInetHTTPProxyPort", "9")
                + item(NETWORK, "ooInetHTTPSProxyName", "127.0.0.1") + item(NETWORK, "ooInetHTTPSProxyPort", "9")
                + "</oor:items>\n");
        return user.getParent();
    }

    /** @return the file that tells fontconfig where fonts lie and which stand in for those of Windows */
    Path writeFonts(List<Path> fonts) throws IOException {
        Path file = Files.createDirectories(folder).resolve("fonts.conf");
        return Files.writeString(file, """
                <?xml version="1.0"?>
                <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
                <fontconfig>
                """ + fonts.stream().map(path -> "<dir>" + path + "</dir>\n").collect(Collectors.joining())
                + standIn("Times New Roman", "Tinos") + standIn("Times", "Tinos") + standIn("Arial", "Liberation Sans")
                + """
                <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
                <cachedir prefix="xdg">fontconfig</cachedir>
                </fontconfig>
                """);
    }

    private static String item(String node, String name, String value) {
        return ITEM.formatted(node, name, value);
    }

    /** The font itself, where it is installed; else one with letters of the same width. */
    private static String standIn(String family, String other) {
        return "<alias binding=\"same\"><family>" + family + "</family><accept><family>" + other
                + "</family></accept></alias>\n";
    }
}
