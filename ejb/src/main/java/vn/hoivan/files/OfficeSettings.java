package vn.hoivan.files;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jodconverter.local.office.LocalOfficeUtils;

import vn.hoivan.shared.Settings;

/**
 * How LibreOffice is started.
 *
 * @param home      its folder, the one that holds {@code program}
 * @param fonts     folders of fonts that travel with the product
 * @param temporary folder for its profile and the files in the making, emptied at the start
 * @param limit     how long one file may take
 * @param memoryMb  most address space of the process; held on Unix only
 * @param jobs      files after which the process is replaced by a fresh one
 */
record OfficeSettings(Path home, List<Path> fonts, Path temporary, Duration limit, int memoryMb, int jobs) {

    private static final String OFF = "off";

    /** @return empty where LibreOffice is not installed, or switched off by {@code HOIVAN_OFFICE} */
    static Optional<OfficeSettings> of(List<Path> fonts, Path temporary) {
        return found().map(home -> new OfficeSettings(home, fonts, temporary, Duration.ofMinutes(2), 4096, 100));
    }

    private static Optional<Path> found() {
        String named = Settings.get("HOIVAN_OFFICE", "");
        if (OFF.equals(named)) {
            return Optional.empty();
        }
        try {
            Path home = named.isEmpty() ? LocalOfficeUtils.getDefaultOfficeHome().toPath() : Path.of(named);
            LocalOfficeUtils.validateOfficeHome(home.toFile());
            return Optional.of(home);
        } catch (IllegalStateException | NullPointerException e) {
            return Optional.empty();
        }
    }
}
