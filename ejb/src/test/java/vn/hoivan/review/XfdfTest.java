package vn.hoivan.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.fdf.FDFAnnotation;
import org.apache.pdfbox.pdmodel.fdf.FDFAnnotationLine;
import org.apache.pdfbox.pdmodel.fdf.FDFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import vn.hoivan.worker.ExportAnnotations.Kind;
import vn.hoivan.worker.ExportAnnotations.Mark;
import vn.hoivan.worker.ExportAnnotations.Reply;

class XfdfTest {

    private static final Instant CREATED = Instant.parse("2026-11-23T02:00:00Z");
    private static final String QUAD = "{\"quads\":[[100,120.25,200,120.25,100,100,200,100]]}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "HIGHLIGHT|highlight|Highlight|{\"quads\":[[100,120.25,200,120.25,100,100,200,100]]}|100,100,200,120.25",
            "UNDERLINE|underline|Underline|{\"quads\":[[100,120,200,120,100,100,200,100],[100,90,150,90,100,70,150,70]]}|100,70,200,120",
            "STRIKE_OUT|strikeout|StrikeOut|{\"quads\":[[100,120,200,120,100,100,200,100]]}|100,100,200,120",
            "INK|ink|Ink|{\"strokes\":[[100,100,150,120,200,100],[100,90,200,90]],\"pressures\":[[0.5,0.6,1],[0,1]]}|98,88,202,122",
            "NOTE|text|Text|{\"point\":[150,110]}|140,100,160,120",
            "TEXT_BOX|freetext|FreeText|{\"rect\":[100,90,120,40]}|100,90,220,130",
            "ARROW|line|Line|{\"line\":[100,120,200,100]}|88,88,212,132",
            "BOX|square|Square|{\"rect\":[100,90,100,30]}|100,90,200,120",
            "STAMP|stamp|Stamp|{\"rect\":[100,90,100,30]}|100,90,200,120"})
    void shouldNameEveryKindAndItsPlaceAsOtherReadersDo(Kind kind, String element, String subtype, String geometry, String rect)
            throws Exception {
        String written = write(mark(kind, geometry, "Đề nghị làm rõ"));
        Element note = only(written, element);
        assertThat(note.getAttribute("rect")).isEqualTo(rect);
        assertThat(note.getAttribute("page")).isEqualTo("2");
        assertThat(note.getAttribute("name")).isEqualTo("m1");
        assertThat(note.getAttribute("title")).isEqualTo("Nguyễn Thị Đào");
        assertThat(note.getAttribute("color")).isEqualTo("#E02020");
        assertThat(note.getAttribute("creationdate")).isEqualTo("D:20261123020000Z");
        assertThat(contents(note)).isEqualTo("Đề nghị làm rõ");
        assertThat(read(written)).singleElement().satisfies(annotation -> {
            assertThat(annotation.getCOSObject().getNameAsString("Subtype")).isEqualTo(subtype);
            assertThat(annotation.getPage()).isEqualTo(2);
            assertThat(annotation.getRectangle().getLowerLeftX()).isEqualTo(Float.parseFloat(rect.split(",")[0]));
        });
    }

    @Test
    void shouldWriteTheCornersOfMarksTheStrokesOfInkAndTheHeadOfAnArrow() throws Exception {
        assertThat(only(write(mark(Kind.HIGHLIGHT, QUAD, null)), "highlight").getAttribute("coords"))
                .isEqualTo("100,120.25,200,120.25,100,100,200,100");
        Element ink = only(write(mark(Kind.INK, "{\"strokes\":[[100,100,150,120.5],[1,2]]}", null)), "ink");
        assertThat(ink.getElementsByTagName("gesture").item(0).getTextContent()).isEqualTo("100,100;150,120.5");
        assertThat(ink.getElementsByTagName("gesture").getLength()).isEqualTo(2);
        String arrow = write(mark(Kind.ARROW, "{\"line\":[100,120,200,100]}", null));
        assertThat(only(arrow, "line").getAttribute("start")).isEqualTo("100,120");
        assertThat(((FDFAnnotationLine) read(arrow).get(0)).getEndPointEndingStyle()).isEqualTo("OpenArrow");
    }

    @Test
    void shouldHangRepliesUnderTheirNote() throws Exception {
        Mark note = mark(Kind.NOTE, "{\"point\":[150,110]}", "Lấy ở đâu?");
        Document document = parse(write(new Mark(note.id(), note.kind(), note.page(), note.geometry(), note.colour(), 2, 1, note.author(),
                note.text(), CREATED, CREATED, List.of(new Reply("r1", "Trần Văn Ước", "Báo cáo quý III", CREATED, CREATED)))));
        Element reply = (Element) document.getElementsByTagName("text").item(1);
        assertThat(reply.getAttribute("inreplyto")).isEqualTo("m1");
        assertThat(reply.getAttribute("name")).isEqualTo("r1");
        assertThat(reply.getAttribute("title")).isEqualTo("Trần Văn Ước");
        assertThat(reply.getAttribute("page")).isEqualTo("2");
        assertThat(contents(reply)).isEqualTo("Báo cáo quý III");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "]]>", "&amp;&lt;&#0;", "\"'>", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
            "một\nhai\tba", "\uD83D\uDE00 cười", "=HYPERLINK(\"x\")"})
    void shouldWriteAnyTextAsItIs(String text) throws Exception {
        Mark hostile = new Mark("m1", Kind.NOTE, 1, "{\"point\":[1,1]}", "#e02020", 2, 1, text.replaceAll("\\s", " "), text, CREATED, CREATED, List.of());
        Element note = only(write(hostile), "text");
        assertThat(contents(note)).isEqualTo(text);
        assertThat(note.getAttribute("title")).isEqualTo(text.replaceAll("\\s", " "));
    }

    @Test
    void shouldLeaveOutWhatNoXmlMayHold() throws Exception {
        String text = "a\u0000b\u0008c\u001bd\uFFFEe\uD800f\u0085g\r\nh\u007fi";
        assertThat(contents(only(write(mark(Kind.NOTE, "{\"point\":[1,1]}", text)), "text"))).isEqualTo("abcdef\ng\nhi");
    }

    @Test
    void shouldWriteLettersComposed() throws Exception {
        String apart = Normalizer.normalize("Đề nghị", Normalizer.Form.NFD);
        assertThat(contents(only(write(mark(Kind.NOTE, "{\"point\":[1,1]}", apart)), "text"))).isEqualTo("Đề nghị");
    }

    @Test
    void shouldSayWhichFileTheNotesBelongTo() throws Exception {
        StringWriter out = new StringWriter();
        Xfdf.write(List.of(), "Tờ trình \"số 1\" & phụ lục.pdf", out);
        Element root = parse(out.toString()).getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo("http://ns.adobe.com/xfdf/");
        assertThat(((Element) root.getElementsByTagName("f").item(0)).getAttribute("href")).isEqualTo("Tờ trình \"số 1\" & phụ lục.pdf");
    }

    private static Mark mark(Kind kind, String geometry, String text) {
        return new Mark("m1", kind, 3, geometry, "#e02020", 2, 1, "Nguyễn Thị Đào", text, CREATED, CREATED, List.of());
    }

    private static String write(Mark mark) throws IOException {
        StringWriter out = new StringWriter();
        Xfdf.write(List.of(mark), "a.pdf", out);
        return out.toString();
    }

    private static Element only(String xml, String element) throws Exception {
        Document document = parse(xml);
        assertThat(document.getElementsByTagName("annots").item(0).getChildNodes().getLength()).isEqualTo(1);
        return (Element) document.getElementsByTagName(element).item(0);
    }

    private static String contents(Element note) {
        return note.getElementsByTagName("contents").item(0).getTextContent();
    }

    private static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    /** As PDFBox reads it. */
    private static List<FDFAnnotation> read(String xml) throws IOException {
        try (FDFDocument document = Loader.loadXFDF(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))) {
            return document.getCatalog().getFDF().getAnnotations();
        }
    }
}
