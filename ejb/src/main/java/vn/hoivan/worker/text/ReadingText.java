package vn.hoivan.worker.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.hoivan.worker.Operation;
import vn.hoivan.worker.ReadText;
import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.TextRead;
import vn.hoivan.worker.pdf.Documents;
import vn.hoivan.worker.pdf.SignatureAppearances;

/** Reads page after page and keeps none. A page that cannot be read is counted and passed over. */
public final class ReadingText implements Operation<ReadText, TextRead> {

    @Override
    public TextRead run(ReadText arguments) throws IOException, Refusal {
        try (PDDocument document = Documents.open(Path.of(arguments.file()));
                Writer output = arguments.output() == null ? Writer.nullWriter()
                        : Files.newBufferedWriter(Path.of(arguments.output()), UTF_8)) {
            SignatureAppearances.flatten(document);
            return read(document, output);
        }
    }

    private static TextRead read(PDDocument document, Writer output) throws IOException {
        PageStripper stripper = new PageStripper(document);
        Count count = new Count();
        int pages = document.getNumberOfPages();
        for (int number = 1; number <= pages; number++) {
            Optional<ReadPage> page = stripper.tryRead(number);
            if (page.isPresent()) {
                write(page.get(), output, count);
            } else {
                count.unreadable++;
            }
        }
        return new TextRead(pages, count.readable, count.garbled, count.unreadable, count.characters);
    }

    private static void write(ReadPage page, Writer output, Count count) throws IOException {
        String text = page.text();
        switch (Legibility.of(page)) {
            case READABLE -> count.readable++;
            case GARBLED -> count.garbled++;
            case NONE -> { }
        }
        if (!text.isEmpty()) {
            output.write(Json.createObjectBuilder().add("page", page.number()).add("text", text).build().toString());
            output.write('\n');
            count.characters += text.length();
        }
    }

    private static final class Count {
        private int readable;
        private int garbled;
        private int unreadable;
        private long characters;
    }
}
