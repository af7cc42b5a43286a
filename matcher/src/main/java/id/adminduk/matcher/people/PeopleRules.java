package id.adminduk.matcher.people;

import id.adminduk.matcher.Fusion;
import id.adminduk.matcher.SearchAnswer.Zone;
import id.adminduk.matcher.Thresholds;
import id.adminduk.matcher.iris.IrisCandidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Fuses fingers and irises and draws the lines between the three zones.
 *
 * <p>Both sides are decibans of doubt, so the rule that fuses fingers fuses fingers with eyes: a
 * side that is missing neither helps nor harms. The lines themselves are those of {@link
 * Thresholds}; what follows says only when the machine may not decide alone.
 */
public final class PeopleRules {

  /** More would mean that something is broken; as of a finger search. */
  public static final int MOST_CANDIDATES = 20;

  /**
   * A side that was compared and scores below this speaks against the other: one stranger in ten
   * reaches it, and of true pairs all but a few (EER of both eyes 1 %, of ten fingers far less).
   * Strong fingers on other eyes, or strong eyes over other fingers, are for a human.
   */
  public static final double SPEAKS_AGAINST = 10;

  /** Fewer fingers than these cannot speak against anything: they may be worn. */
  public static final int FINGERS_TO_SPEAK = 3;

  /** Irises alone make a duplicate only in pairs: one picture may be the wrong person's. */
  public static final int DUPLICATE_EYES = 2;

  private PeopleRules() {}

  /** Fuses the two sides; absent ones count for nothing. */
  static double fuse(boolean fingersCompared, double fingers, Optional<IrisCandidate> eyes) {
    List<Double> sides = new ArrayList<>();
    if (fingersCompared) {
      sides.add(fingers);
    }
    eyes.map(pair -> pair.comparison().score()).ifPresent(sides::add);
    return Fusion.fuse(sides);
  }

  /** Keeps who is worth showing in a gallery of this size, best first. */
  public static List<Resemblance> worthShowing(List<Resemblance> all, int gallerySize) {
    double least = Thresholds.adjudicateScore(gallerySize);
    return all.stream()
        .filter(one -> one.score() >= least)
        .sorted(
            Comparator.comparingDouble(Resemblance::score)
                .reversed()
                .thenComparing(one -> one.subject().value()))
        .limit(MOST_CANDIDATES)
        .toList();
  }

  /** Names the zone of a search that found these, all worth showing. */
  public static Zone zone(List<Resemblance> candidates, int gallerySize) {
    if (candidates.isEmpty()) {
      return Zone.UNIQUE;
    }
    return candidates.stream().anyMatch(one -> isDuplicate(one, gallerySize))
        ? Zone.DUPLICATE
        : Zone.ADJUDICATE;
  }

  private static boolean isDuplicate(Resemblance one, int gallerySize) {
    double line = Thresholds.duplicateScore(gallerySize);
    return one.score() >= line
        && !isContradicted(one)
        && (strongFingers(one) >= Thresholds.DUPLICATE_FINGERS || eyesDecide(one, line));
  }

  private static long strongFingers(Resemblance one) {
    return one.fingers().values().stream()
        .filter(score -> score >= Thresholds.VERIFICATION_SCORE)
        .count();
  }

  private static boolean eyesDecide(Resemblance one, double line) {
    return one.eyes()
        .map(IrisCandidate::comparison)
        .filter(eyes -> eyes.eyes() >= DUPLICATE_EYES && eyes.score() >= line)
        .isPresent();
  }

  /** Says whether one side speaks against the other; such a pair is for a human. */
  public static boolean isContradicted(Resemblance one) {
    boolean eyesAgainst =
        one.eyes().filter(eyes -> eyes.comparison().score() < SPEAKS_AGAINST).isPresent();
    boolean fingersAgainst =
        one.fingers().size() >= FINGERS_TO_SPEAK && one.fingerScore() < SPEAKS_AGAINST;
    return eyesAgainst || fingersAgainst;
  }
}
