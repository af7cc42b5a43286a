package id.adminduk.matcher.iris;

/** A circle in pixels of the picture it was found in, y down. */
public record Circle(double x, double y, double radius) {

  Circle scaled(double factor) {
    // Pixel centres: pixel 0 of the small picture stands for pixels 0 to factor - 1 of the large.
    double half = (factor - 1) / 2;
    return new Circle(x * factor + half, y * factor + half, radius * factor);
  }

  Circle moved(double dx, double dy, double grown) {
    return new Circle(x + dx, y + dy, radius + grown);
  }

  double distanceTo(Circle other) {
    return Math.hypot(x - other.x, y - other.y);
  }
}
