package vn.hoivan.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sentences for the bodies of demo papers. */
final class DemoText {

    private DemoText() {
    }

    static List<String> sentences() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                DemoText.class.getResourceAsStream("sentences.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
