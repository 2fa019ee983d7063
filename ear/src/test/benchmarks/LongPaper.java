import java.io.ByteArrayInputStream;
import java.util.Random;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** A paper of many pages, each with text and a picture of its own. Arguments: file, pages, kilobytes of a picture (24). */
public class LongPaper {

    public static void main(String[] arguments) throws Exception {
        Random random = new Random(5);
        int kilobytes = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 24;
        int height = kilobytes * 1000 / 160;
        try (PDDocument document = new PDDocument(); var tinos = LongPaper.class.getResourceAsStream("/vn/hoivan/worker/fonts/Tinos-Regular.ttf")) {
            PDType0Font font = PDType0Font.load(document, tinos, true);
            for (int number = 1; number <= Integer.parseInt(arguments[1]); number++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                byte[] noise = new byte[160 * height];
                random.nextBytes(noise);
                PDImageXObject image = new PDImageXObject(document, new ByteArrayInputStream(noise), (COSName) null, 160, height, 8, PDDeviceGray.INSTANCE);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(image, 85, 60, 160, 150);
                    content.beginText();
                    content.setFont(font, 13);
                    content.setLeading(18);
                    content.newLineAtOffset(85, 770);
                    for (int line = 0; line < 28; line++) {
                        content.showText("Trang " + number + ", dòng " + line + ": phân bổ kinh phí cho các đơn vị theo quy định của pháp luật.");
                        content.newLine();
                    }
                    content.endText();
                }
            }
            document.save(arguments[0]);
        }
    }
}
