package id.adminduk.matcher.iris;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lets every edge vote for the middle of a dark disc it may bound (Hough transform along
 * gradients).
 *
 * <p>Pupil and iris are both darker than what surrounds them, so both vote for nearly the same
 * middle; the votes only propose, {@link EyeFinder} judges.
 */
final class CircleVotes {
  private static final int CELL = 2;

  private final int columns;
  private final int rows;
  private final int least;
  private final int layers;
  private final float[] votes;

  /** A proposal with its share of a whole circle's votes. */
  record Proposal(Circle circle, float support) {}

  private CircleVotes(int width, int height, int least, int most) {
    this.columns = width / CELL + 1;
    this.rows = height / CELL + 1;
    this.least = least;
    this.layers = (most - least) / CELL + 1;
    this.votes = new float[columns * rows * layers];
  }

  /** Votes for radii from {@code least} to {@code most} pixels. */
  static List<Proposal> proposals(Grid grid, int least, int most, int wanted) {
    CircleVotes box = new CircleVotes(grid.width, grid.height, least, most);
    box.collect(grid.blurred(IrisConstants.VOTE_BLUR));
    return box.peaks(wanted);
  }

  private void collect(Grid grid) {
    Grid strength = strength(grid);
    float bar =
        Math.max(
            IrisConstants.VOTE_LEAST_GRADIENT,
            strength.quantile(1 - IrisConstants.VOTE_EDGE_SHARE));
    for (int y = 1; y < grid.height - 1; y++) {
      for (int x = 1; x < grid.width - 1; x++) {
        int at = y * grid.width + x;
        if (strength.levels[at] >= bar) {
          float gx = grid.levels[at + 1] - grid.levels[at - 1];
          float gy = grid.levels[at + grid.width] - grid.levels[at - grid.width];
          float length = (float) Math.sqrt(gx * gx + gy * gy);
          cast(x, y, gx / length, gy / length);
        }
      }
    }
  }

  private static Grid strength(Grid grid) {
    float[] out = new float[grid.levels.length];
    for (int y = 1; y < grid.height - 1; y++) {
      for (int x = 1; x < grid.width - 1; x++) {
        int at = y * grid.width + x;
        float gx = grid.levels[at + 1] - grid.levels[at - 1];
        float gy = grid.levels[at + grid.width] - grid.levels[at - grid.width];
        out[at] = Math.min(255, 4 * (float) Math.sqrt(gx * gx + gy * gy));
      }
    }
    return new Grid(grid.width, grid.height, out);
  }

  /** The gradient points from dark to bright: the disc lies behind. */
  private void cast(int x, int y, float ux, float uy) {
    for (int layer = 0; layer < layers; layer++) {
      float radius = least + layer * CELL;
      int column = Math.round((x - ux * radius) / CELL);
      int row = Math.round((y - uy * radius) / CELL);
      if (column >= 0 && row >= 0 && column < columns && row < rows) {
        votes[(layer * rows + row) * columns + column]++;
      }
    }
  }

  private List<Proposal> peaks(int wanted) {
    List<Proposal> all = new ArrayList<>();
    for (int layer = 0; layer < layers; layer++) {
      for (int row = 1; row < rows - 1; row++) {
        for (int column = 1; column < columns - 1; column++) {
          if (!isSummit(layer, row, column)) {
            continue;
          }
          float sum = around(layer, row, column);
          double radius = least + layer * CELL;
          // Few votes make a whole small circle: the offset asks more of small ones.
          float support = (float) (sum / (radius + IrisConstants.VOTE_SMALL_CIRCLE));
          if (support > IrisConstants.VOTE_LEAST_SUPPORT) {
            all.add(new Proposal(new Circle(column * CELL, row * CELL, radius), support));
          }
        }
      }
    }
    all.sort(Comparator.comparingDouble((Proposal one) -> one.support).reversed());
    return spread(all, wanted);
  }

  private boolean isSummit(int layer, int row, int column) {
    int at = (layer * rows + row) * columns + column;
    float own = votes[at];
    return own > 0
        && own >= votes[at - 1]
        && own >= votes[at + 1]
        && own >= votes[at - columns]
        && own >= votes[at + columns];
  }

  private float around(int layer, int row, int column) {
    float sum = 0;
    for (int dy = -1; dy <= 1; dy++) {
      int at = (layer * rows + row + dy) * columns + column;
      sum += votes[at - 1] + votes[at] + votes[at + 1];
    }
    return sum;
  }

  private static List<Proposal> spread(List<Proposal> all, int wanted) {
    List<Proposal> kept = new ArrayList<>();
    for (Proposal next : all) {
      boolean isNew =
          kept.stream()
              .noneMatch(one ->
                  one.circle.distanceTo(next.circle) < 0.35 * next.circle.radius()
                      && Math.abs(one.circle.radius() - next.circle.radius())
                          < 0.25 * next.circle.radius());
      if (isNew) {
        kept.add(next);
        if (kept.size() == wanted) {
          break;
        }
      }
    }
    return kept;
  }
}
