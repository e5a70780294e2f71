package dev.freshet.sample;

import static java.awt.RenderingHints.KEY_ANTIALIASING;
import static java.awt.RenderingHints.KEY_STROKE_CONTROL;
import static java.awt.RenderingHints.VALUE_ANTIALIAS_ON;
import static java.awt.RenderingHints.VALUE_STROKE_PURE;
import static java.awt.image.BufferedImage.TYPE_INT_RGB;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.DoubleUnaryOperator;
import javax.imageio.ImageIO;

/**
 * Draws the sample's picture: a freshet on its way down, early in the morning.
 *
 * <p>To draw the file anew, run this class in the module's directory.
 */
final class PictureDrawing {

  private static final int WIDTH = 1080;
  private static final int HEIGHT = 675;
  private static final double SCALE = 5 / 6.0;

  /** Where the stream comes out of the meadow. */
  private static final int SPRING = 386;

  private final BufferedImage picture =
      new BufferedImage((int) (WIDTH * SCALE), (int) (HEIGHT * SCALE), TYPE_INT_RGB);
  private final Graphics2D pen = picture.createGraphics();

  private PictureDrawing() {
    pen.setRenderingHint(KEY_ANTIALIASING, VALUE_ANTIALIAS_ON);
    pen.scale(SCALE, SCALE);
    pen.setRenderingHint(KEY_STROKE_CONTROL, VALUE_STROKE_PURE);
  }

  public static void main(String[] arguments) throws IOException {
    Path file = Path.of("src/main/resources/dev/freshet/sample/freshet.png");
    ImageIO.write(draw(), "png", (arguments.length > 0 ? Path.of(arguments[0]) : file).toFile());
  }

  private static BufferedImage draw() {
    PictureDrawing drawing = new PictureDrawing();
    drawing.sky();
    drawing.mountains();
    drawing.meadows();
    drawing.water();
    drawing.pines();
    drawing.pen.dispose();
    return drawing.picture;
  }

  private void sky() {
    fill(new Rectangle(0, 0, WIDTH, 150), 0, 0x2b4a7c, 150, 0x9aa0c8);
    fill(new Rectangle(0, 150, WIDTH, 250), 150, 0x9aa0c8, 270, 0xffd3ae);
    disk(742, 222, 168, new Color(255, 238, 210, 30));
    disk(742, 222, 112, new Color(255, 240, 214, 48));
    disk(742, 222, 62, new Color(0xfff4df));
  }

  private void mountains() {
    DoubleUnaryOperator far =
        x ->
            (246 - 112 * peak(x, 300, 170) - 52 * peak(x, 520, 120) - 102 * peak(x, 965, 170))
                + (4 * Math.sin(x / 29) + 3 * Math.sin(x / 11));
    ridge(far, 0x7c88b6, 0xe3c3bb);
    snow(far, 197);
    ridge(
        x ->
            (296 - 78 * peak(x, 84, 170) - 40 * peak(x, 430, 150) - 86 * peak(x, 1064, 190))
                + (5 * Math.sin(x / 23 + 2) + 3 * Math.sin(x / 9)),
        0x56779f,
        0xbfb9bf);
    ridge(
        x ->
            (338 - 54 * peak(x, -20, 240) - 30 * peak(x, 300, 150) - 66 * peak(x, 880, 200))
                + 4 * Math.sin(x / 17 + 1),
        0x36627a,
        0x8fb0a3);
  }

  private void meadows() {
    ridge(x -> 380 - 26 * peak(x, 180, 260) - 38 * peak(x, 900, 260), 0x4b8c77, 0xa4c98c);
    ridge(x -> 436 - 46 * peak(x, 20, 330) - 62 * peak(x, 1100, 350), 0x2f7164, 0x79b07c);
    ridge(x -> 600 - 90 * peak(x, -60, 260) - 60 * peak(x, 1150, 200), 0x245c58, 0x3f8570);
  }

  /**
   * The stream: a bed full of light, waves across it that grow on the way, and foam at its banks.
   */
  private void water() {
    Shape bed = bed();
    fill(bed, SPRING, 0xffe9cf, SPRING + 190, 0x4aa3b5);
    pen.setClip(bed);
    double y = SPRING + 10;
    for (int wave = 0; y < HEIGHT + 30; wave++) {
      wave(y, wave);
      y += 5 + 30 * way(y);
    }
    pen.setClip(null);
    pen.setColor(new Color(255, 255, 255, 110));
    pen.setStroke(new BasicStroke(2.2f));
    pen.draw(bed);
  }

  private void wave(double y, int number) {
    double way = way(y);
    double height = 0.8 + 9 * way;
    double length = 10 + 60 * way;
    Path2D crest = new Path2D.Double();
    crest.moveTo(0, y);
    for (int x = 0; x <= WIDTH; x += 2) {
      double swell =
          Math.sin(x / length + number * 2.4) + 0.4 * Math.sin(x / length * 2.3 + number);
      crest.lineTo(x, y + height * swell);
    }
    Path2D body = new Path2D.Double(crest);
    body.lineTo(WIDTH, HEIGHT);
    body.lineTo(0, HEIGHT);
    body.closePath();
    pen.setColor(new Color(10, 84, 128, 20));
    pen.fill(body);
    pen.setColor(new Color(255, 255, 255, 70 + (int) (60 * way)));
    pen.setStroke(new BasicStroke((float) (0.7 + 2.2 * way)));
    pen.draw(crest);
  }

  private void pines() {
    int[] places = {150, 176, 196, 228, 246, 300, 322, 760, 790, 806, 838, 866, 890, 930, 948, 990};
    for (int i = 0; i < places.length; i++) {
      pine(
          places[i], 432 - 12 * Math.abs(Math.sin(i * 1.7)), 34 + 12 * Math.sin(i * 2.9), 0x2b6460);
    }
    int[] nearer = {28, 74, 108, 1012, 1052};
    for (int i = 0; i < nearer.length; i++) {
      pine(nearer[i], 560 - 16 * Math.sin(i * 2.1), 96 + 22 * Math.sin(i * 1.3), 0x1d4d4d);
    }
  }

  private void pine(double x, double foot, double height, int color) {
    pen.setColor(new Color(color));
    for (int tier = 0; tier < 3; tier++) {
      double top = foot - height * (1 - 0.24 * tier);
      double half = height * (0.13 + 0.07 * tier);
      Path2D branches = new Path2D.Double();
      branches.moveTo(x, top);
      branches.lineTo(x + half, top + height * 0.46);
      branches.lineTo(x - half, top + height * 0.46);
      branches.closePath();
      pen.fill(branches);
    }
  }

  private void ridge(DoubleUnaryOperator top, int light, int dark) {
    Shape shape = below(top);
    int highest = (int) shape.getBounds2D().getMinY();
    fill(shape, highest, light, highest + 170, dark);
  }

  private void snow(DoubleUnaryOperator top, int line) {
    Path2D caps = new Path2D.Double();
    caps.moveTo(0, 0);
    for (int x = 0; x <= WIDTH; x += 9) {
      caps.lineTo(x, line - 20 + (x / 9 % 2 == 0 ? 9 : -7) + 6 * Math.sin(x / 14.0));
    }
    caps.lineTo(WIDTH, 0);
    caps.closePath();
    Area snow = new Area(caps);
    snow.intersect(new Area(below(top)));
    pen.setColor(new Color(0xf1e9ea));
    pen.fill(snow);
  }

  private static Shape below(DoubleUnaryOperator top) {
    Path2D shape = new Path2D.Double();
    shape.moveTo(0, HEIGHT);
    for (int x = 0; x <= WIDTH; x += 2) {
      shape.lineTo(x, top.applyAsDouble(x));
    }
    shape.lineTo(WIDTH, HEIGHT);
    shape.closePath();
    return shape;
  }

  private static Shape bed() {
    Path2D bed = new Path2D.Double();
    bed.moveTo(middle(SPRING), SPRING);
    for (int y = SPRING; y <= HEIGHT + 6; y += 3) {
      bed.lineTo(middle(y) - half(y), y);
    }
    for (int y = HEIGHT + 6; y >= SPRING; y -= 3) {
      bed.lineTo(middle(y) + half(y), y);
    }
    bed.closePath();
    return bed;
  }

  /** How far the stream has come at a height of the picture: 0 at its spring, 1 at our feet. */
  private static double way(double y) {
    return Math.max(0, (y - SPRING) / (HEIGHT - SPRING));
  }

  private static double middle(double y) {
    return 640 - 105 * Math.sin(way(y) * 5.6) * (0.3 + way(y)) - 90 * way(y);
  }

  private static double half(double y) {
    return 1 + 72 * way(y) + 330 * Math.pow(way(y), 3);
  }

  /** A mountain of height 1: pointed at its place, running out over its width. */
  private static double peak(double x, double place, double width) {
    double away = Math.abs(x - place) / width;
    return Math.exp(-1.7 * away * (0.5 + away));
  }

  private void fill(Shape shape, int from, int upper, int to, int lower) {
    pen.setPaint(new GradientPaint(0, from, new Color(upper), 0, to, new Color(lower)));
    pen.fill(shape);
  }

  private void disk(int x, int y, int radius, Color color) {
    pen.setPaint(color);
    pen.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
  }
}
