package id.adminduk.matcher.iris;

import java.util.function.ToDoubleFunction;

/** Moves and grows a circle step by step while that makes it fit better. */
final class Climb {
  private static final int MOST_STEPS = 60;

  private Climb() {}

  static Circle to(Circle start, double step, double leastStep, ToDoubleFunction<Circle> merit) {
    Circle best = start;
    double bestMerit = merit.applyAsDouble(start);
    double stride = step;
    int steps = 0;
    while (stride >= leastStep && steps++ < MOST_STEPS) {
      Circle from = best;
      for (int direction = 0; direction < 6; direction++) {
        double signed = (direction & 1) == 0 ? stride : -stride;
        Circle next =
            switch (direction / 2) {
              case 0 -> from.moved(signed, 0, 0);
              case 1 -> from.moved(0, signed, 0);
              default -> from.moved(0, 0, signed);
            };
        double found = merit.applyAsDouble(next);
        if (found > bestMerit) {
          bestMerit = found;
          best = next;
        }
      }
      if (best.equals(from)) {
        stride /= 2;
      }
    }
    return best;
  }
}
