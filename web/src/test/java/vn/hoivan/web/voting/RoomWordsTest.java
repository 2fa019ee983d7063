package vn.hoivan.web.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.hoivan.shared.Texts;

/** The scripts of the room say nothing that is not in the bundles, and the bundles hold nothing that nobody says. */
class RoomWordsTest {

    private static final Path SCRIPTS = Path.of("src/main/webapp/assets/js/room");
    private static final Path PAGE = Path.of("src/main/webapp/meetings/room.xhtml");
    private static final Pattern KEY = Pattern.compile("[\"'](room_\\w+)[\"']");

    @Test
    void shouldHaveTheSentencesOfTheRoomAndNoOthers() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Stream.concat(Files.list(SCRIPTS), Stream.of(PAGE))) {
            for (Path file : files.toList()) {
                Matcher key = KEY.matcher(Files.readString(file));
                while (key.find()) {
                    used.add(key.group(1));
                }
            }
        }
        Set<String> known = new TreeSet<>(ResourceBundle.getBundle("vn.hoivan.web.shared.Messages", Texts.VIETNAMESE).keySet());
        known.removeIf(key -> !key.startsWith("room_"));
        assertThat(used).isEqualTo(known);
    }
}
