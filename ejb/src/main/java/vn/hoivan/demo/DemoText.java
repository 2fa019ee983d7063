package vn.hoivan.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import vn.hoivan.documents.DocumentType;

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

    /** @return a subject as a paper of the type prints it: behind "V/v" on a letter, which has no title */
    static String printed(DocumentType type, String subject) {
        return type == DocumentType.LETTER ? withFirst(bare(subject), Character.toLowerCase(bare(subject).charAt(0)))
                : subject;
    }

    /** @return what a subject is about, as a sentence begins */
    static String sentence(String subject) {
        return withFirst(bare(subject), Character.toUpperCase(bare(subject).charAt(0)));
    }

    private static String bare(String subject) {
        return subject.replaceFirst("^Về việc ", "");
    }

    private static String withFirst(String text, char first) {
        return first + text.substring(1);
    }
}
