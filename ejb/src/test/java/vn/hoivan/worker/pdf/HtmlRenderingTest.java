package vn.hoivan.worker.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

import vn.hoivan.worker.RenderHtml;
import vn.hoivan.worker.WrittenPdf;

class HtmlRenderingTest {

    private static final String REGISTER_STYLE = """
            @page { size: A4 landscape; margin: 20mm 15mm;
                    @bottom-center { content: counter(page) "/" counter(pages); font: 10pt Tinos } }
            @page :first { @bottom-center { content: none } }
            body { font: 12pt Tinos }
            table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate }
            th, td { border: 0.5pt solid black; padding: 1mm; vertical-align: top }
            tr { page-break-inside: avoid }
            """;

    @TempDir
    Path folder;

    @Test
    void shouldRepeatTheHeadOfATableOnEachPageAndCountPages() throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 60; i++) {
            rows.append("<tr><td>").append(i).append("</td><td>Về việc tổ chức hội nghị</td></tr>");
        }
        WrittenPdf written = render(REGISTER_STYLE, "<table><thead><tr><th>Số đến</th><th>Trích yếu</th></tr></thead>"
                + "<tbody>" + rows + "</tbody></table>");
        assertThat(written.pages()).isGreaterThan(2);
        for (int page = 1; page <= written.pages(); page++) {
            assertThat(text(page)).contains("Số đến", "Trích yếu");
        }
        assertThat(text(1)).doesNotContain("1/" + written.pages());
        assertThat(text(2)).contains("2/" + written.pages());
    }

    @Test
    void shouldBePortraitA4UnlessToldOtherwise() throws Exception {
        render("", "<p>Biên bản</p>");
        try (PDDocument document = Loader.loadPDF(output().toFile())) {
            PDRectangle box = document.getPage(0).getMediaBox();
            assertThat(box.getWidth()).isBetween(595f, 596f);
            assertThat(box.getHeight()).isBetween(841f, 842.5f);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Thử");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "font-family: serif", "font-family: Arial", "font-family: sans-serif; font-weight: bold",
            "font-family: 'Times New Roman'; font-style: italic", "font: bold italic 10pt monospace"})
    void shouldWriteVietnameseWhateverTheFont(String style) throws Exception {
        render("body { " + style + " }", "<p>Đường lối đổi mới, ưu tiên phường, xã</p>");
        assertThat(text(1)).contains("Đường lối đổi mới, ưu tiên phường, xã");
        try (PDDocument document = Loader.loadPDF(output().toFile())) {
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).contains("Tinos");
            }
        }
    }

    @Test
    void shouldReadNothingFromElsewhere() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "bí mật");
        try (ServerSocket server = new ServerSocket(0)) {
            server.setSoTimeout(1);
            String address = "http://localhost:" + server.getLocalPort();
            render("@import url('" + address + "/a.css'); body { background: url('" + address + "/b.png') }"
                    + "@font-face { font-family: X; src: url('" + address + "/c.ttf') } p { font-family: X }",
                    "<link rel='stylesheet' href='" + address + "/d.css'/><img src='" + address + "/e.png'/>"
                            + "<object data='" + secret.toUri() + "'></object><img src='" + secret.toUri() + "'/>"
                            + "<a download='x' href='" + secret.toUri() + "' data-content-type='text/plain' "
                            + "relationship='Alternative'>f</a><p>Xong</p>");
            assertThat(text(1)).contains("Xong").doesNotContain("bí mật");
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
        assertThat(Files.readString(output(), ISO_8859_1))
                .doesNotContain("EmbeddedFile");
    }

    @Test
    void shouldShowPicturesThatAreInTheHtml() throws Exception {
        render("", "<img alt='' src='data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"
                + "YPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='/>");
        try (PDDocument document = Loader.loadPDF(output().toFile())) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).isNotEmpty();
        }
    }

    @Test
    void shouldRefuseADocumentType() throws IOException {
        Path html = Files.writeString(folder.resolve("xxe.html"),
                "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><html><body>&x;</body></html>");
        assertThatThrownBy(() -> new HtmlRendering().run(new RenderHtml(html.toString(), output().toString())))
                .isInstanceOf(SAXException.class);
    }

    private WrittenPdf render(String style, String body) throws Exception {
        Path html = Files.writeString(folder.resolve("in.html"), "<html lang=\"vi\"><head><title>Thử</title><style>"
                + style + "</style></head><body>" + body + "</body></html>");
        return new HtmlRendering().run(new RenderHtml(html.toString(), output().toString()));
    }

    private String text(int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(output().toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        }
    }

    private Path output() {
        return folder.resolve("out.pdf");
    }
}
