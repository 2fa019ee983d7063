package vn.hoivan.web.review;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import vn.hoivan.review.AnnotatedCopy;
import vn.hoivan.review.Layer;
import vn.hoivan.shared.BusinessException;

/** A copy with notes on its way to the reader. */
final class CopyResponse {

    private CopyResponse() {
    }

    static Response of(AnnotatedCopy copy) {
        String name = URLEncoder.encode(copy.title() + ".pdf", StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok((StreamingOutput) out -> send(copy, out))
                .header("Content-Disposition", "attachment; filename=\"annotated.pdf\"; filename*=UTF-8''" + name).build();
    }

    /** @param text mine, shared, or both parted by a comma */
    static Set<Layer> layers(String text) {
        Set<Layer> layers = EnumSet.noneOf(Layer.class);
        Stream.of(text.split(",")).map(String::strip).filter(name -> !name.isEmpty()).forEach(name -> layers.add(layer(name)));
        return layers;
    }

    private static void send(AnnotatedCopy copy, OutputStream out) throws IOException {
        try {
            Files.copy(copy.file(), out);
        } finally {
            Files.deleteIfExists(copy.file());
        }
    }

    private static Layer layer(String name) {
        return Stream.of(Layer.values()).filter(layer -> layer.name().equals(name.toUpperCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> BusinessException.invalid("layers", "shared.required"));
    }
}
