package vn.hoivan.web.review;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import vn.hoivan.review.AnnotatedCopy;
import vn.hoivan.review.CopyForm;
import vn.hoivan.review.Layer;
import vn.hoivan.review.NotesFile;
import vn.hoivan.shared.BusinessException;

/** Copies and tables of notes on their way to the reader. */
final class CopyResponse {

    private CopyResponse() {
    }

    static Response of(AnnotatedCopy copy) {
        return response((StreamingOutput) out -> send(copy.file(), out), copy.title(), copy.form());
    }

    static Response of(NotesFile notes) {
        return response(notes, notes.title(), CopyForm.JSON);
    }

    private static Response response(Object content, String title, CopyForm form) {
        return attached(content, form.mediaType(), "annotated", title, form.extension());
    }

    /**
     * A file to be kept.
     *
     * @param plain its name for programs that know only ASCII
     */
    static Response attached(Object content, String mediaType, String plain, String title, String extension) {
        String name = URLEncoder.encode(title + "." + extension, StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(content, mediaType).header("Content-Disposition",
                "attachment; filename=\"" + plain + "." + extension + "\"; filename*=UTF-8''" + name).build();
    }

    /** @param text mine, shared, or both parted by a comma */
    static Set<Layer> layers(String text) {
        Set<Layer> layers = EnumSet.noneOf(Layer.class);
        Stream.of(text.split(",")).map(String::strip).filter(name -> !name.isEmpty()).forEach(name -> layers.add(layer(name)));
        return layers;
    }

    static CopyForm form(String text) {
        return Stream.of(CopyForm.values()).filter(form -> form.name().equals(text.strip().toUpperCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> BusinessException.invalid("form", "review.noForm"));
    }

    /** And deletes it. */
    static void send(Path file, OutputStream out) throws IOException {
        try {
            Files.copy(file, out);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Layer layer(String name) {
        return Stream.of(Layer.values()).filter(layer -> layer.name().equals(name.toUpperCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> BusinessException.invalid("layers", "shared.required"));
    }
}
