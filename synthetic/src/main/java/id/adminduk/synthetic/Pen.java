package id.adminduk.synthetic;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** Draws the few shapes a portrait needs; x is measured from the middle of the face. */
record Pen(Graphics2D paper) {
  private static final AffineTransform MIRROR = AffineTransform.getScaleInstance(-1, 1);

  void fill(Shape shape, Paint paint) {
    paper.setPaint(paint);
    paper.fill(shape);
  }

  /** Fills the shape and its mirror image. */
  void fillPair(Shape shape, Paint paint) {
    fill(shape, paint);
    fill(MIRROR.createTransformedShape(shape), paint);
  }

  void line(Shape shape, Color colour, double width) {
    paper.setPaint(colour);
    paper.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    paper.draw(shape);
  }

  void linePair(Shape shape, Color colour, double width) {
    line(shape, colour, width);
    line(MIRROR.createTransformedShape(shape), colour, width);
  }

  static Shape oval(double x, double y, double halfWidth, double halfHeight) {
    return new Ellipse2D.Double(x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight);
  }

  /** Joins a start point and cubic pieces of six numbers each; open. */
  static Path2D curve(double... points) {
    var path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i + 5 < points.length; i += 6) {
      path.curveTo(
          points[i], points[i + 1], points[i + 2], points[i + 3], points[i + 4], points[i + 5]);
    }
    return path;
  }

  /** Closes the right half of a symmetric outline, given from top to bottom, with its mirror. */
  static Path2D symmetric(double... rightHalf) {
    Path2D path = curve(rightHalf);
    for (int i = rightHalf.length - 2; i >= 6; i -= 6) {
      path.curveTo(
          -rightHalf[i - 2],
          rightHalf[i - 1],
          -rightHalf[i - 4],
          rightHalf[i - 3],
          -rightHalf[i - 6],
          rightHalf[i - 5]);
    }
    path.closePath();
    return path;
  }
}
