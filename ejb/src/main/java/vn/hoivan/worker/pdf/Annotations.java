package vn.hoivan.worker.pdf;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationInk;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLine;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationStrikeout;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationTextMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationUnderline;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;

import vn.hoivan.worker.ExportAnnotations.Mark;
import vn.hoivan.worker.ExportAnnotations.Reply;
import vn.hoivan.worker.Geometry;

/** Makes PDF annotations of marks, each with its own appearance, so that every reader shows the same. */
final class Annotations {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final float NOTE_SIDE = 20;
    private static final float ARROW_HEAD = 9;

    private final PDDocument document;
    private final Fonts fonts;

    Annotations(PDDocument document) {
        this.document = document;
        this.fonts = new Fonts(document);
    }

    /**
     * @param number beside it on the page; null for none
     * @return the mark, after it its number and what was answered to it
     * @throws IllegalArgumentException where geometry or colour make no sense for the kind
     */
    List<PDAnnotation> create(Mark mark, Geometry geometry, PDPage page, Integer number) throws IOException {
        PDAnnotationMarkup annotation = switch (mark.kind()) {
            case HIGHLIGHT -> textMark(new PDAnnotationHighlight(), geometry);
            case UNDERLINE -> textMark(new PDAnnotationUnderline(), geometry);
            case STRIKE_OUT -> textMark(new PDAnnotationStrikeout(), geometry);
            case INK -> ink(mark, geometry);
            case NOTE -> note(geometry);
            case TEXT_BOX -> textBox(geometry);
            case ARROW -> arrow(mark, geometry);
            case BOX -> box(mark, geometry);
            case STAMP -> stamp(geometry);
        };
        describe(annotation, mark);
        draw(annotation, mark, geometry, page.getRotation());
        List<PDAnnotation> made = new ArrayList<>(List.of(annotation));
        if (number != null) {
            made.add(new NumberMark(document, fonts.get(Fonts.Face.BOLD)).beside(annotation, number, page));
        }
        mark.replies().forEach(reply -> made.add(reply(reply, annotation)));
        return made;
    }

    private void draw(PDAnnotationMarkup annotation, Mark mark, Geometry geometry, int rotation) throws IOException {
        if (annotation instanceof PDAnnotationFreeText box) {
            new TextBoxAppearance(document, fonts.regular()).draw(box, mark.text(), rotation);
        } else if (annotation instanceof PDAnnotationRubberStamp stamp) {
            new StampAppearance(document, fonts.get(Fonts.Face.BOLD)).draw(stamp, mark.text(), rotation);
        } else if (annotation instanceof PDAnnotationInk ink && geometry.pressures() != null) {
            new InkAppearance(document).draw(ink, geometry, mark.width());
        } else {
            annotation.constructAppearances(document);
        }
    }

    /** Readers list it under what it answers to; on the page nothing is to be seen of it. */
    private static PDAnnotation reply(Reply reply, PDAnnotationMarkup annotation) {
        PDAnnotationText answer = new PDAnnotationText();
        answer.setInReplyTo(annotation);
        answer.setReplyType(PDAnnotationMarkup.RT_REPLY);
        answer.setRectangle(annotation.getRectangle());
        answer.setAnnotationName(reply.id());
        answer.setTitlePopup(reply.author());
        answer.setContents(reply.text());
        answer.setHidden(true);
        answer.setPrinted(true);
        answer.setNoZoom(true);
        answer.setNoRotate(true);
        date(answer, reply.created(), reply.updated());
        return answer;
    }

    private static void describe(PDAnnotationMarkup annotation, Mark mark) {
        annotation.setAnnotationName(mark.id());
        annotation.setTitlePopup(mark.author());
        annotation.setContents(mark.text());
        annotation.setColor(colour(mark.colour()));
        annotation.setConstantOpacity(Math.max(0, Math.min(1, mark.opacity())));
        annotation.setPrinted(true);
        date(annotation, mark.created(), mark.updated());
    }

    private static void date(PDAnnotationMarkup annotation, Instant created, Instant updated) {
        if (created != null) {
            annotation.setCreationDate(calendar(created));
        }
        if (updated != null) {
            annotation.setModifiedDate(calendar(updated));
        }
    }

    private static PDAnnotationMarkup textMark(PDAnnotationTextMarkup annotation, Geometry geometry) {
        float[] points = Points.join(geometry.quads(), 8);
        annotation.setQuadPoints(points);
        annotation.setRectangle(Points.bounds(points, 1));
        return annotation;
    }

    private static PDAnnotationMarkup ink(Mark mark, Geometry geometry) {
        PDAnnotationInk annotation = new PDAnnotationInk();
        annotation.setRectangle(Points.bounds(Points.join(geometry.strokes(), 2), mark.width() * InkAppearance.MOST + 1));
        annotation.setInkList(geometry.strokes());
        annotation.setBorderStyle(line(mark));
        return annotation;
    }

    private static PDAnnotationMarkup note(Geometry geometry) {
        PDAnnotationText annotation = new PDAnnotationText();
        annotation.setName(PDAnnotationText.NAME_NOTE);
        annotation.setRectangle(Points.bounds(Points.checked(geometry.point(), 2), NOTE_SIDE / 2));
        return annotation;
    }

    private static PDAnnotationMarkup textBox(Geometry geometry) {
        PDAnnotationFreeText annotation = new PDAnnotationFreeText();
        annotation.setIntent(PDAnnotationFreeText.IT_FREE_TEXT);
        annotation.setRectangle(rectangle(geometry));
        return annotation;
    }

    private static PDAnnotationMarkup arrow(Mark mark, Geometry geometry) {
        PDAnnotationLine annotation = new PDAnnotationLine();
        annotation.setLine(Points.checked(geometry.line(), 4));
        annotation.setRectangle(Points.bounds(geometry.line(), ARROW_HEAD * Math.max(1, mark.width())));
        annotation.setEndPointEndingStyle(PDAnnotationLine.LE_OPEN_ARROW);
        annotation.setBorderStyle(line(mark));
        return annotation;
    }

    private static PDAnnotationMarkup box(Mark mark, Geometry geometry) {
        PDAnnotationSquare annotation = new PDAnnotationSquare();
        annotation.setRectangle(rectangle(geometry));
        annotation.setBorderStyle(line(mark));
        return annotation;
    }

    private static PDAnnotationMarkup stamp(Geometry geometry) {
        PDAnnotationRubberStamp annotation = new PDAnnotationRubberStamp();
        annotation.setName("HoiVan");
        annotation.setRectangle(rectangle(geometry));
        return annotation;
    }

    private static PDRectangle rectangle(Geometry geometry) {
        float[] rect = Points.checked(geometry.rect(), 4);
        return new PDRectangle(rect[0], rect[1], rect[2], rect[3]);
    }

    private static PDBorderStyleDictionary line(Mark mark) {
        PDBorderStyleDictionary style = new PDBorderStyleDictionary();
        style.setWidth(mark.width() > 0 ? mark.width() : 1);
        return style;
    }

    private static PDColor colour(String colour) {
        if (colour == null || !COLOUR.matcher(colour).matches()) {
            throw new IllegalArgumentException("No colour: " + colour);
        }
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return new PDColor(new float[] {(rgb >> 16 & 0xff) / 255f, (rgb >> 8 & 0xff) / 255f, (rgb & 0xff) / 255f},
                PDDeviceRGB.INSTANCE);
    }

    private static Calendar calendar(Instant time) {
        return GregorianCalendar.from(time.atZone(ZoneId.systemDefault()));
    }
}
