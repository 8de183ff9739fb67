package nhacviec.documents.indicator;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A white sheet that is drawn on from top to bottom, with the strokes that a chart of bars needs. */
final class ChartSheet {

    static final Color INK = new Color(0x222222);
    static final Color SOFT = new Color(0x555566);
    static final Color GOOD = new Color(0x117733);
    static final Color BAD = new Color(0xaa4400);
    static final Color NEUTRAL = new Color(0x3366aa);

    private static final Color TRACK = new Color(0xdddddd);
    private static final Color LINE = new Color(0xcccccc);
    private static final Color BAD_GROUND = new Color(0xffddbb);
    private static final int HATCH_STEP = 13;
    private static final float SMALLEST = 20f;

    private final BufferedImage image;
    private final int height;
    private final Graphics2D pen;
    private final ChartFont font;

    /**
     * @param image drawn on anew down to {@code height}; at least as high, of whole RGB pixels
     */
    ChartSheet(BufferedImage image, int height, ChartFont font) {
        this.font = font;
        this.image = image;
        this.height = height;
        this.pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), height);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }

    /** How a text is set. */
    record Style(float size, boolean bold, Color color) {}

    /** Writes from the left; smaller when it is too wide, and cut when it is too wide even so. Answers its width. */
    double left(String words, Style style, double x, double baseline, double room) {
        Font fitting = fitting(words, style, room);
        String shown = words;
        while (width(shown, fitting) > room && shown.length() > 2) {
            shown = shown.substring(0, shown.length() - 2).stripTrailing() + "…";
        }
        pen.setFont(fitting);
        pen.setColor(style.color());
        pen.drawString(shown, (float) x, (float) baseline);
        return width(shown, fitting);
    }

    /** Writes up to the right edge; answers its width. */
    double right(String words, Style style, double edge, double baseline, double room) {
        double width = Math.min(room, width(words, fitting(words, style, room)));
        return left(words, style, edge - width, baseline, room);
    }

    private Font fitting(String words, Style style, double room) {
        Font wanted = (style.bold() ? font.bold() : font.plain()).deriveFont(style.size());
        double width = width(words, wanted);
        return width <= room
                ? wanted
                : wanted.deriveFont((float) Math.max(SMALLEST, Math.floor(style.size() * room / width)));
    }

    private double width(String words, Font set) {
        return set.getStringBounds(words, pen.getFontRenderContext()).getWidth();
    }

    void rule(double x, double y, double width) {
        pen.setColor(LINE);
        pen.fill(new Rectangle2D.Double(x, y, width, 2));
    }

    /** How a bar is filled; told apart without colour as well. */
    enum Fill {
        FULL,
        HATCHED,
        PALE
    }

    /** The ground of a bar with a part of it filled, from 0 to 1. */
    void bar(double x, double y, double width, double height, double part, Fill fill) {
        pen.setColor(TRACK);
        pen.fill(new Rectangle2D.Double(x, y, width, height));
        Rectangle2D filled = new Rectangle2D.Double(x, y, Math.max(width * part, 0), height);
        switch (fill) {
            case FULL -> {
                pen.setColor(GOOD);
                pen.fill(filled);
            }
            case PALE -> {
                pen.setColor(NEUTRAL);
                pen.fill(filled);
            }
            case HATCHED -> hatch(filled);
        }
    }

    private void hatch(Rectangle2D area) {
        pen.setColor(BAD_GROUND);
        pen.fill(area);
        Shape before = pen.getClip();
        pen.clip(area);
        pen.setColor(BAD);
        pen.setStroke(new BasicStroke(4f));
        for (double at = area.getX() - area.getHeight(); at < area.getMaxX(); at += HATCH_STEP) {
            Path2D line = new Path2D.Double();
            line.moveTo(at, area.getMaxY());
            line.lineTo(at + area.getHeight(), area.getY());
            pen.draw(line);
        }
        pen.setClip(before);
        if (area.getWidth() > 0) {
            pen.setStroke(new BasicStroke(3f));
            pen.draw(area);
        }
    }

    /** The mark of a target on a bar: a line through it with an arrowhead above. */
    void mark(double x, double top, double height) {
        pen.setColor(INK);
        pen.fill(new Rectangle2D.Double(x - 2.5, top - 3, 5, height + 6));
        Path2D head = new Path2D.Double();
        head.moveTo(x - 10, top - 10);
        head.lineTo(x + 10, top - 10);
        head.lineTo(x, top + 4);
        head.closePath();
        pen.fill(head);
    }

    byte[] png() {
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(ChartPalette.reduced(image, height), "png", out)) {
                throw new IllegalStateException("this JDK writes no PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
