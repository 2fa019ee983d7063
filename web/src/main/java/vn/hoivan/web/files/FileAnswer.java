package vn.hoivan.web.files;

import java.util.Locale;
import java.util.UUID;

import vn.hoivan.files.FileFacts;
import vn.hoivan.files.FileReason;
import vn.hoivan.files.FileState;
import vn.hoivan.shared.Texts;

/**
 * A file as the API tells of it.
 *
 * @param sentence the reason in the caller's language; null where nothing is wrong
 */
public record FileAnswer(UUID id, String sha256, long size, String mediaType, String name, Integer pages, FileState state,
        FileReason reason, String sentence, Boolean hasText, Integer signatures) {

    static FileAnswer of(FileFacts facts, Locale locale) {
        return new FileAnswer(facts.id(), facts.sha256(), facts.size(), facts.mediaType(), facts.name(), facts.pages(),
                facts.state(), facts.reason(), facts.reason() == null ? null : Texts.of(locale, facts.reason()),
                facts.hasText(), facts.signatures());
    }
}
