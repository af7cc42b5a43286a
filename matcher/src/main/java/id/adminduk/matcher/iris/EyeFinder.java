package id.adminduk.matcher.iris;

import id.adminduk.matcher.iris.CircleVotes.Proposal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds pupil and rim together: a dark even disc with a rise all round it, inside a larger disc
 * with a rise at both sides. Either alone is easily mistaken (a nostril, a lash root, the
 * collarette).
 */
final class EyeFinder {

  /**
   * One eye as circles in the pixels of the searched picture.
   *
   * @param score weighs alternatives of one picture and tells an eye from no eye
   */
  record Found(Circle pupil, Circle rim, double pupilRise, double rimRise, double score) {}

  private record Disc(Circle circle, double rise, double merit) {}

  private record Start(Circle circle, double merit) {}

  private static final int DIRECTIONS = 16;
  private static final double[] COS = new double[DIRECTIONS];
  private static final double[] SIN = new double[DIRECTIONS];

  static {
    for (int i = 0; i < DIRECTIONS; i++) {
      COS[i] = Math.cos(Math.PI * i / 8);
      SIN[i] = Math.sin(Math.PI * i / 8);
    }
  }

  private final Grid grid;
  private final float darkest;
  private final int shortSide;

  EyeFinder(Grid grid) {
    this.grid = grid;
    this.darkest = grid.quantile(0.005);
    this.shortSide = Math.min(grid.width, grid.height);
  }

  /** Gives the best eye of a picture of about 320 pixels' width. */
  Optional<Found> find() {
    int least = IrisConstants.LEAST_PUPIL;
    int most = Math.max(least + 2, (int) (IrisConstants.MOST_RIM * shortSide));
    List<Disc> discs = new ArrayList<>();
    for (Proposal proposal :
        CircleVotes.proposals(grid, least, most, IrisConstants.VOTE_PROPOSALS)) {
      discs.add(seen(proposal.circle()));
      addSmaller(discs, proposal.circle());
    }
    discs.sort(Comparator.comparingDouble(Disc::merit).reversed());
    discs.subList(Math.min(discs.size(), IrisConstants.DISCS_TO_CLIMB), discs.size()).clear();
    discs.replaceAll(start -> climbed(start.circle));
    discs.sort(Comparator.comparingDouble(Disc::merit).reversed());
    return discs.stream()
        .filter(disc -> disc.rise > 0)
        .limit(IrisConstants.PUPIL_CANDIDATES)
        .map(this::withRim)
        .max(Comparator.comparingDouble(Found::score));
  }

  /** A proposal may be the rim: its pupil is then a smaller disc in the same middle. */
  private void addSmaller(List<Disc> discs, Circle circle) {
    for (double share : new double[] {0.3, 0.42, 0.58}) {
      double radius = share * circle.radius();
      if (radius >= IrisConstants.LEAST_PUPIL) {
        discs.add(seen(new Circle(circle.x(), circle.y(), radius)));
      }
    }
  }

  private Disc seen(Circle circle) {
    double rise = pupilRise(circle);
    return new Disc(circle, rise, pupilMerit(circle, rise));
  }

  private Disc climbed(Circle start) {
    Circle climbed =
        Climb.to(start, Math.max(2, start.radius() / 6), 0.5, circle -> pupilRise(circle));
    return seen(climbed);
  }

  private double pupilRise(Circle circle) {
    if (circle.radius() < IrisConstants.LEAST_PUPIL
        || circle.radius() > IrisConstants.MOST_PUPIL * shortSide) {
      return -1000;
    }
    return RingEdge.pupil(grid, circle, pupilReach(circle));
  }

  static double pupilReach(Circle circle) {
    return Math.max(1.5, 0.09 * circle.radius());
  }

  static double rimReach(Circle circle) {
    return Math.max(2.5, 0.075 * circle.radius());
  }

  private double pupilMerit(Circle circle, double rise) {
    double sum = 0;
    double squares = 0;
    int count = 0;
    for (int ring = 1; ring <= 4; ring++) {
      double radius = 0.2 * ring * circle.radius();
      for (int i = 0; i < DIRECTIONS; i++) {
        double level = grid.sample(circle.x() + radius * COS[i], circle.y() + radius * SIN[i]);
        sum += level;
        squares += level * level;
        count++;
      }
    }
    double mean = sum / count;
    double spread = Math.sqrt(Math.max(0, squares / count - mean * mean));
    return rise
        - IrisConstants.UNEVEN_WEIGHT * spread
        - IrisConstants.LIGHT_WEIGHT * Math.max(0, mean - darkest - IrisConstants.LIGHT_FREE);
  }

  private Found withRim(Disc disc) {
    Circle pupil = disc.circle;
    Circle best = pupil;
    double bestScore = Double.NEGATIVE_INFINITY;
    List<Circle> starts = new ArrayList<>();
    for (double radius = pupil.radius() * IrisConstants.LEAST_RIM_TO_PUPIL;
        radius
            <= Math.min(
                pupil.radius() * IrisConstants.MOST_RIM_TO_PUPIL,
                IrisConstants.MOST_RIM * shortSide);
        radius *= 1.07) {
      for (int side = -1; side <= 1; side++) {
        starts.add(new Circle(pupil.x() + side * 0.08 * radius, pupil.y(), radius));
      }
    }
    // Merits are dear, so each is asked once and not at every step of the sorting.
    List<Start> ranked =
        starts.stream()
            .map(start -> new Start(start, rimMerit(start, pupil)))
            .sorted(Comparator.comparingDouble(Start::merit).reversed())
            .limit(4)
            .toList();
    for (Start start : ranked) {
      Circle climbed = Climb.to(start.circle, 3, 0.5, circle -> rimMerit(circle, pupil));
      double score = rimMerit(climbed, pupil);
      if (score > bestScore) {
        bestScore = score;
        best = climbed;
      }
    }
    double rise = best.equals(pupil) ? 0 : RingEdge.rim(grid, best, rimReach(best));
    double score = disc.merit + IrisConstants.RIM_WEIGHT * (best.equals(pupil) ? -50 : bestScore);
    return new Found(pupil, best, disc.rise, rise, score);
  }

  /** The rise at the rim, less for circles whose middle lies far from the pupil's. */
  private double rimMerit(Circle rim, Circle pupil) {
    return rimMerit(grid, rim, pupil, rimReach(rim));
  }

  static double rimMerit(Grid grid, Circle rim, Circle pupil, double reach) {
    double ratio = pupil.radius() / rim.radius();
    if (ratio > 1 / IrisConstants.LEAST_RIM_TO_PUPIL
        || ratio < 1 / IrisConstants.MOST_RIM_TO_PUPIL) {
      return -1000;
    }
    double dx = (rim.x() - pupil.x()) / rim.radius();
    double dy = (rim.y() - pupil.y()) / rim.radius();
    double apart = IrisConstants.ASIDE_PENALTY * dx * dx + IrisConstants.ABOVE_PENALTY * dy * dy;
    double odd = Math.max(0, 0.25 - ratio) + Math.max(0, ratio - 0.62);
    return RingEdge.rim(grid, rim, reach) - apart - IrisConstants.ODD_RATIO_PENALTY * odd;
  }
}
