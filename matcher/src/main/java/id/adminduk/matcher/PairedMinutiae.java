package id.adminduk.matcher;

import id.adminduk.matcher.cylinder.Cylinders;
import id.adminduk.matcher.cylinder.Minutiae;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * Shows why two fingers are said to be alike: where minutiae lie, which belong together, and how
 * one finger is laid on the other.
 *
 * <p>Made for human eyes and no part of any score: the likest neighbourhoods (cylinders) propose
 * how one finger lies on the other, the proposal that most minutiae agree with wins, and its turn
 * and shift are then fitted to all its pairs.
 *
 * @param probe minutiae of the first look, pixels of an image of {@code probeWidth} at 500 dpi
 * @param reference the same of the finger on file
 * @param pairs which belong together, at most one each
 * @param laid how the reference is laid on the probe
 */
public record PairedMinutiae(
    List<Place> probe,
    List<Place> reference,
    List<Pair> pairs,
    Laid laid,
    int probeWidth,
    int referenceWidth) {

  /** A minutia: pixels, y down, and its direction in radians. */
  public record Place(double x, double y, double angle, boolean ending) {}

  /** Places in the two lists. */
  public record Pair(int probe, int reference) {}

  /** A turn (radians) and then a shift, from the reference's pixels to the probe's. */
  public record Laid(double turn, double dx, double dy) {

    /** Gives where a place of the reference comes to lie. */
    public Place of(Place place) {
      double cos = Math.cos(turn);
      double sin = Math.sin(turn);
      return new Place(
          cos * place.x() - sin * place.y() + dx,
          sin * place.x() + cos * place.y() + dy,
          place.angle() + turn,
          place.ending());
    }

    static Laid by(Place from, Place to) {
      double turn = to.angle() - from.angle();
      Place turned = new Laid(turn, 0, 0).of(from);
      return new Laid(turn, to.x() - turned.x(), to.y() - turned.y());
    }
  }

  /** How far apart two minutiae of a pair may lie: two ridges, and skin stretches. */
  private static final double NEAR = 14;

  private static final double SAME_DIRECTION = Math.toRadians(25);

  /**
   * How alike the neighbourhoods of a pair must be at least. Place and direction alone pair 10 of
   * 43 minutiae of two strangers' fingers (median; at most 20), which looks like evidence and is
   * none. With this 0, at most 7; and 29 instead of 34 of one finger recorded twice (12 synthetic
   * people).
   */
  private static final double LEAST_LIKENESS = 0.5;

  /** The likest neighbourhoods that may propose. */
  private static final int PROPOSALS = 80;

  /** With fewer pairs a turn and a shift mean nothing: the fingers are shown side by side. */
  private static final int LEAST_PAIRS = 3;

  private static final Laid AS_THEY_ARE = new Laid(0, 0, 0);

  /**
   * Lays a finger on file on a probe.
   *
   * @throws MalformedTemplate when a template is not of this version
   */
  public static PairedMinutiae of(FingerTemplate probe, FingerTemplate reference) {
    byte[] first = TwofoldTemplate.first(probe.bytes());
    byte[] second = TwofoldTemplate.first(reference.bytes());
    Minutiae one = SourceAfisMinutiae.read(first);
    Minutiae other = SourceAfisMinutiae.read(second);
    List<Place> ours = places(one);
    List<Place> theirs = places(other);
    Laid best = AS_THEY_ARE;
    List<Pair> pairs = List.of();
    Cylinders around = Cylinders.of(one);
    Cylinders aroundTheirs = Cylinders.of(other);
    BiPredicate<Integer, Integer> alike =
        (i, j) -> around.likeness(i, aroundTheirs, j) >= LEAST_LIKENESS;
    for (Pair proposal : proposals(around, aroundTheirs)) {
      Laid laid = Laid.by(theirs.get(proposal.reference()), ours.get(proposal.probe()));
      List<Pair> agreeing = agreeing(ours, theirs, laid, alike);
      if (agreeing.size() > pairs.size()) {
        pairs = agreeing;
        best = laid;
      }
    }
    if (pairs.size() < LEAST_PAIRS) {
      return shown(ours, theirs, List.of(), AS_THEY_ARE, first, second);
    }
    Laid fitted = fitted(ours, theirs, pairs);
    List<Pair> again = agreeing(ours, theirs, fitted, alike);
    return again.size() >= pairs.size()
        ? shown(ours, theirs, again, fitted, first, second)
        : shown(ours, theirs, pairs, best, first, second);
  }

  private static PairedMinutiae shown(
      List<Place> ours, List<Place> theirs, List<Pair> pairs, Laid laid, byte[] one, byte[] other) {
    return new PairedMinutiae(
        ours,
        theirs,
        List.copyOf(pairs),
        laid,
        SourceAfisMinutiae.width(one),
        SourceAfisMinutiae.width(other));
  }

  private static List<Place> places(Minutiae minutiae) {
    return IntStream.range(0, minutiae.size())
        .mapToObj(i ->
            new Place(minutiae.x()[i], minutiae.y()[i], minutiae.angle()[i], minutiae.ending()[i]))
        .toList();
  }

  private record Likely(Pair pair, double likeness) {}

  private static List<Pair> proposals(Cylinders ours, Cylinders theirs) {
    List<Likely> likely = new ArrayList<>();
    for (int i = 0; i < ours.minutiae().size(); i++) {
      for (int j = 0; j < theirs.minutiae().size(); j++) {
        double likeness = ours.likeness(i, theirs, j);
        if (likeness > 0) {
          likely.add(new Likely(new Pair(i, j), likeness));
        }
      }
    }
    return likely.stream()
        .sorted(Comparator.comparingDouble(Likely::likeness).reversed())
        .limit(PROPOSALS)
        .map(Likely::pair)
        .toList();
  }

  /** Pairs what lies near each other in like neighbourhoods, nearest first, each minutia once. */
  private static List<Pair> agreeing(
      List<Place> ours, List<Place> theirs, Laid laid, BiPredicate<Integer, Integer> alike) {
    List<Likely> near = new ArrayList<>();
    for (int j = 0; j < theirs.size(); j++) {
      Place moved = laid.of(theirs.get(j));
      for (int i = 0; i < ours.size(); i++) {
        double apart = Math.hypot(moved.x() - ours.get(i).x(), moved.y() - ours.get(i).y());
        double turned =
            Math.abs(Math.IEEEremainder(moved.angle() - ours.get(i).angle(), 2 * Math.PI));
        if (apart <= NEAR && turned <= SAME_DIRECTION && alike.test(i, j)) {
          near.add(new Likely(new Pair(i, j), -apart));
        }
      }
    }
    near.sort(Comparator.comparingDouble(Likely::likeness).reversed());
    boolean[] usedOurs = new boolean[ours.size()];
    boolean[] usedTheirs = new boolean[theirs.size()];
    List<Pair> pairs = new ArrayList<>();
    for (Likely one : near) {
      Pair pair = one.pair();
      if (!usedOurs[pair.probe()] && !usedTheirs[pair.reference()]) {
        usedOurs[pair.probe()] = true;
        usedTheirs[pair.reference()] = true;
        pairs.add(pair);
      }
    }
    return pairs;
  }

  /** Fits turn and shift to the pairs by least squares. */
  private static Laid fitted(List<Place> ours, List<Place> theirs, List<Pair> pairs) {
    double ourX = pairs.stream().mapToDouble(p -> ours.get(p.probe()).x()).average().orElse(0);
    double ourY = pairs.stream().mapToDouble(p -> ours.get(p.probe()).y()).average().orElse(0);
    double theirX =
        pairs.stream().mapToDouble(p -> theirs.get(p.reference()).x()).average().orElse(0);
    double theirY =
        pairs.stream().mapToDouble(p -> theirs.get(p.reference()).y()).average().orElse(0);
    double along = 0;
    double across = 0;
    for (Pair pair : pairs) {
      double ax = theirs.get(pair.reference()).x() - theirX;
      double ay = theirs.get(pair.reference()).y() - theirY;
      double bx = ours.get(pair.probe()).x() - ourX;
      double by = ours.get(pair.probe()).y() - ourY;
      along += ax * bx + ay * by;
      across += ax * by - ay * bx;
    }
    double turn = Math.atan2(across, along);
    double cos = Math.cos(turn);
    double sin = Math.sin(turn);
    return new Laid(
        turn, ourX - (cos * theirX - sin * theirY), ourY - (sin * theirX + cos * theirY));
  }
}
