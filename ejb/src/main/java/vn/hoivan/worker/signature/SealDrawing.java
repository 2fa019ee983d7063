package vn.hoivan.worker.signature;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A round seal of {@value #SIZE} units: two rings, letters between them, a star in the middle. */
class SealDrawing {

    static final double SIZE = 360;

    private static final Color INK = new Color(200, 16, 24);
    private static final double CENTRE = SIZE / 2;
    private static final double BASELINE = 122;
    private static final double INNER = 108;
    private static final float LETTERS = 38;
    private static final double CAPITAL = 0.66;
    private static final double UPPER_ARC = Math.toRadians(236);
    private static final double LOWER_ARC = Math.toRadians(84);

    private final Graphics2D graphics;
    private final Font font;

    SealDrawing(Graphics2D graphics) throws IOException {
        this.graphics = graphics;
        this.font = font();
        graphics.setColor(INK);
        graphics.translate(CENTRE, CENTRE);
    }

    void draw(List<String> lines) {
        circle(CENTRE - 4, 7);
        circle(CENTRE - 13, 2);
        circle(INNER, 2.5f);
        upper(lines.get(0).toUpperCase(Locale.ROOT));
        if (lines.size() > 1) {
            lower(lines.get(1).toUpperCase(Locale.ROOT));
        } else {
            star(0, (INNER + CENTRE - 13) / 2, 13);
        }
        star(0, 0, 66);
    }

    private void circle(double radius, float width) {
        graphics.setStroke(new BasicStroke(width));
        graphics.draw(new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
    }

    /** Clockwise, feet inwards. */
    private void upper(String text) {
        var glyphs = glyphs(text, UPPER_ARC, BASELINE, LETTERS);
        place(glyphs, BASELINE, 1);
    }

    /** Counter-clockwise, feet outwards, between two small stars. */
    private void lower(String text) {
        double radius = BASELINE + 0.9 * LETTERS * CAPITAL;
        var glyphs = glyphs(text, LOWER_ARC, radius, 0.85f * LETTERS);
        place(glyphs, radius, -1);
        double angle = glyphs.getLogicalBounds().getWidth() / radius / 2 + 0.13;
        double middle = (INNER + CENTRE - 13) / 2;
        star(middle * Math.sin(angle), middle * Math.cos(angle), 10);
        star(-middle * Math.sin(angle), middle * Math.cos(angle), 10);
    }

    private GlyphVector glyphs(String text, double arc, double radius, float size) {
        var context = graphics.getFontRenderContext();
        var glyphs = font.deriveFont(size).createGlyphVector(context, text);
        double room = arc * radius / glyphs.getLogicalBounds().getWidth();
        return room >= 1 ? glyphs : font.deriveFont((float) (size * room)).createGlyphVector(context, text);
    }

    private void place(GlyphVector glyphs, double radius, int direction) {
        double half = glyphs.getLogicalBounds().getWidth() / 2;
        for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
            double advance = glyphs.getGlyphMetrics(i).getAdvance();
            double start = glyphs.getGlyphPosition(i).getX();
            var turn = AffineTransform.getRotateInstance(direction * (start + advance / 2 - half) / radius);
            turn.translate(-advance / 2 - start, -direction * radius);
            graphics.fill(turn.createTransformedShape(glyphs.getGlyphOutline(i)));
        }
    }

    private void star(double x, double y, double radius) {
        graphics.fill(AffineTransform.getTranslateInstance(x, y).createTransformedShape(star(radius)));
    }

    private static Shape star(double radius) {
        var star = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double length = i % 2 == 0 ? radius : radius * 0.382;
            double angle = i * Math.PI / 5;
            double x = length * Math.sin(angle);
            double y = -length * Math.cos(angle);
            if (i == 0) {
                star.moveTo(x, y);
            } else {
                star.lineTo(x, y);
            }
        }
        star.closePath();
        return star;
    }

    private static Font font() throws IOException {
        try (var tinos = SealDrawing.class.getResourceAsStream("/vn/hoivan/worker/fonts/Tinos-Bold.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(tinos));
        } catch (FontFormatException e) {
            throw new IOException(e);
        }
    }
}
