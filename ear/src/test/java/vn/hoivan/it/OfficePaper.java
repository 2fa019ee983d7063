package vn.hoivan.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Office files for tests, written by hand: as little as a program needs to open them. */
public final class OfficePaper {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private OfficePaper() {
    }

    /** A DOCX in Times New Roman, one paragraph a line. */
    public static byte[] docx(String text) {
        return docx(text, "", "");
    }

    /**
     * @param more          XML after the paragraphs
     * @param relationships what it may refer to, as {@link #external} makes them
     */
    public static byte[] docx(String text, String more, String relationships) {
        StringBuilder body = new StringBuilder();
        text.lines().forEach(line -> body.append("<w:p><w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" "
                + "w:cs=\"Times New Roman\"/><w:sz w:val=\"28\"/></w:rPr><w:t>").append(line).append("</w:t></w:r></w:p>"));
        return openXml("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"" + OFFICE + "\" "
                + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
                + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
                + "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><w:body>" + body + more
                + "</w:body></w:document>")
                .part("word/_rels/document.xml.rels", XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                        + relationships + "</Relationships>").zip();
    }

    /** An XLSX with one cell. */
    public static byte[] xlsx(String text) {
        return openXml("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + OFFICE
                + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>")
                .part("xl/_rels/workbook.xml.rels", XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"r1\" "
                        + "Type=\"" + OFFICE + "/worksheet\" Target=\"sheet1.xml\"/></Relationships>")
                .part("xl/sheet1.xml", XML + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + text + "</t></is></c></row></sheetData></worksheet>").zip();
    }

    /** An ODT with one paragraph. */
    public static byte[] odt(String text, boolean encrypted) {
        String type = "application/vnd.oasis.opendocument.text";
        String secret = encrypted ? "<manifest:encryption-data manifest:checksum-type=\"SHA1/1K\" manifest:checksum=\"AA==\"/>" : "";
        return new OfficePaper().part("mimetype", type)
                .part("content.xml", XML + "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                        + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.2\"><office:body><office:text>"
                        + "<text:p>" + text + "</text:p></office:text></office:body></office:document-content>")
                .part("META-INF/manifest.xml", XML + "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
                        + "manifest:version=\"1.2\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"" + type + "\"/>"
                        + "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\">" + secret
                        + "</manifest:file-entry></manifest:manifest>").zip();
    }

    /** A DOCX whose text is not XML. */
    public static byte[] damaged() {
        return openXml("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                "<w:document><w:body><w:p>").zip();
    }

    /** A DOCX that unpacks into gigabytes. */
    public static byte[] bomb() {
        return openXml("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                "<w:document/>").part("word/media/big.xml", new byte[200 << 20]).zip();
    }

    /** A DOCX whose XML declares entities that multiply. */
    public static byte[] entities() {
        return openXml("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><w:document/>").zip();
    }

    /** What Word makes of a DOCX with a password: the stream EncryptedPackage in the old container. */
    public static byte[] withPassword() {
        byte[] file = new byte[4 * 512];
        byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(magic, 0, file, 0, magic.length);
        file[30] = 9;
        file[48] = 1;
        entry(file, 1024, "Root Entry");
        entry(file, 1152, "EncryptedPackage");
        return file;
    }

    private static void entry(byte[] file, int at, String name) {
        byte[] letters = name.getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
        System.arraycopy(letters, 0, file, at, letters.length);
        file[at + 64] = (byte) (letters.length + 2);
    }

    /** A relationship to something outside of the file. */
    public static String external(String id, String kind, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + kind + "\" Target=\"" + target + "\" TargetMode=\"External\"/>";
    }

    /** A picture that is not in the file. */
    public static String linkedPicture(String id) {
        return "<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"914400\" cy=\"914400\"/><wp:docPr id=\"1\" name=\"x\"/><a:graphic>"
                + "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr>"
                + "<pic:cNvPr id=\"0\" name=\"x\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:link=\"" + id + "\"/><a:stretch>"
                + "<a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"914400\" cy=\"914400\"/>"
                + "</a:xfrm><a:prstGeom prst=\"rect\"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
    }

    private static OfficePaper openXml(String main, String type, String xml) {
        return new OfficePaper().part("[Content_Types].xml", XML + "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" "
                + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
                + "ContentType=\"application/xml\"/><Override PartName=\"/xl/sheet1.xml\" "
                + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/><Override PartName=\"/"
                + main + "\" ContentType=\"" + type + "\"/></Types>")
                .part("_rels/.rels", XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"r1\" Type=\"" + OFFICE
                        + "/officeDocument\" Target=\"" + main + "\"/></Relationships>")
                .part(main, XML + xml);
    }

    private OfficePaper part(String name, String content) {
        return part(name, content.getBytes(UTF_8));
    }

    private OfficePaper part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    private byte[] zip() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
