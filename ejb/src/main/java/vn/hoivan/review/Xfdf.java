package vn.hoivan.review;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import vn.hoivan.worker.ExportAnnotations.Mark;
import vn.hoivan.worker.ExportAnnotations.Reply;
import vn.hoivan.worker.Geometry;

/**
 * Writes notes as XFDF (ISO 19444-1), which PDF readers lay over the file they have. Pages are counted from 0, dates are
 * those of PDF, names those of Adobe. PDFBox writes no annotations into XFDF.
 */
final class Xfdf {

    private static final String NAMESPACE = "http://ns.adobe.com/xfdf/";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final double NOTE_HALF = 10;
    private static final Jsonb JSON = JsonbBuilder.create();

    private final XMLStreamWriter xml;

    private Xfdf(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** @param file name of the PDF the notes belong to */
    static void write(List<Mark> marks, String file, Writer out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
            new Xfdf(xml).write(marks, file);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void write(List<Mark> marks, String file) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("xfdf");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("xml:space", "preserve");
        xml.writeStartElement("annots");
        for (Mark mark : marks) {
            write(mark);
        }
        xml.writeEndElement();
        xml.writeEmptyElement("f");
        xml.writeAttribute("href", XmlText.clean(file));
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void write(Mark mark) throws XMLStreamException {
        Geometry geometry = JSON.fromJson(mark.geometry(), Geometry.class);
        String rect = rect(mark, geometry);
        xml.writeStartElement(element(mark));
        describe(mark.page(), mark.id(), mark.author(), mark.created(), mark.updated());
        xml.writeAttribute("color", mark.colour().toUpperCase(Locale.ROOT));
        xml.writeAttribute("flags", "print");
        xml.writeAttribute("rect", rect);
        switch (mark.kind()) {
            case HIGHLIGHT, UNDERLINE, STRIKE_OUT -> xml.writeAttribute("coords",
                    Stream.of(geometry.quads()).map(Xfdf::numbers).collect(Collectors.joining(",")));
            case INK, BOX -> xml.writeAttribute("width", number(mark.width()));
            case ARROW -> writeLine(geometry.line(), mark.width());
            case NOTE -> xml.writeAttribute("icon", "Note");
            case STAMP -> xml.writeAttribute("icon", "HoiVan");
            case TEXT_BOX -> xml.writeAttribute("width", "0");
        }
        writeContents(mark.text());
        switch (mark.kind()) {
            case INK -> writeStrokes(geometry.strokes());
            case TEXT_BOX -> writeElement("defaultappearance", "0 g /Helv 12 Tf");
            default -> { }
        }
        xml.writeEndElement();
        for (Reply reply : mark.replies()) {
            write(reply, mark, rect);
        }
    }

    private void write(Reply reply, Mark to, String rect) throws XMLStreamException {
        xml.writeStartElement("text");
        describe(to.page(), reply.id(), reply.author(), reply.created(), reply.updated());
        xml.writeAttribute("flags", "hidden,print,nozoom,norotate");
        xml.writeAttribute("rect", rect);
        xml.writeAttribute("inreplyto", to.id());
        xml.writeAttribute("replyType", "reply");
        writeContents(reply.text());
        xml.writeEndElement();
    }

    private void describe(int page, String name, String author, Instant created, Instant updated) throws XMLStreamException {
        xml.writeAttribute("page", String.valueOf(page - 1));
        xml.writeAttribute("name", name);
        xml.writeAttribute("title", XmlText.clean(author));
        xml.writeAttribute("creationdate", DATE.format(created));
        xml.writeAttribute("date", DATE.format(updated));
    }

    private void writeLine(float[] line, float width) throws XMLStreamException {
        xml.writeAttribute("start", number(line[0]) + "," + number(line[1]));
        xml.writeAttribute("end", number(line[2]) + "," + number(line[3]));
        xml.writeAttribute("head", "None");
        xml.writeAttribute("tail", "OpenArrow");
        xml.writeAttribute("width", number(width));
    }

    private void writeStrokes(float[][] strokes) throws XMLStreamException {
        xml.writeStartElement("inklist");
        for (float[] stroke : strokes) {
            writeElement("gesture", IntStream.range(0, stroke.length / 2)
                    .mapToObj(i -> number(stroke[2 * i]) + "," + number(stroke[2 * i + 1])).collect(Collectors.joining(";")));
        }
        xml.writeEndElement();
    }

    private void writeContents(String text) throws XMLStreamException {
        if (text != null && !text.isEmpty()) {
            writeElement("contents", XmlText.clean(text));
        }
    }

    private void writeElement(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static String element(Mark mark) {
        return switch (mark.kind()) {
            case HIGHLIGHT -> "highlight";
            case UNDERLINE -> "underline";
            case STRIKE_OUT -> "strikeout";
            case INK -> "ink";
            case NOTE -> "text";
            case TEXT_BOX -> "freetext";
            case ARROW -> "line";
            case BOX -> "square";
            case STAMP -> "stamp";
        };
    }

    /** Left, bottom, right, top. */
    private static String rect(Mark mark, Geometry geometry) {
        return switch (mark.kind()) {
            case HIGHLIGHT, UNDERLINE, STRIKE_OUT -> bounds(List.of(geometry.quads()), 0);
            case INK -> bounds(List.of(geometry.strokes()), mark.width());
            case NOTE -> bounds(List.of(geometry.point()), NOTE_HALF);
            case ARROW -> bounds(List.<float[]>of(geometry.line()), 6 + 3 * mark.width());
            case TEXT_BOX, BOX, STAMP -> bounds(List.of(new float[] {geometry.rect()[0], geometry.rect()[1],
                    geometry.rect()[0] + geometry.rect()[2], geometry.rect()[1] + geometry.rect()[3]}), 0);
        };
    }

    private static String bounds(List<float[]> points, double margin) {
        List<Double> across = new ArrayList<>();
        List<Double> up = new ArrayList<>();
        points.forEach(list -> IntStream.range(0, list.length).forEach(i -> (i % 2 == 0 ? across : up).add((double) list[i])));
        return Stream.of(least(across) - margin, least(up) - margin, most(across) + margin, most(up) + margin)
                .map(Xfdf::number).collect(Collectors.joining(","));
    }

    private static double least(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    }

    private static double most(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    private static String numbers(float[] numbers) {
        return IntStream.range(0, numbers.length).mapToObj(i -> number(numbers[i])).collect(Collectors.joining(","));
    }

    private static String number(double number) {
        String text = String.format(Locale.ROOT, "%.2f", number);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
