package id.adminduk.matcher;

import com.machinezoo.sourceafis.FingerprintMatcher;
import com.machinezoo.sourceafis.FingerprintTemplate;
import id.adminduk.formats.FingerPosition;
import id.adminduk.matcher.Extraction.Extracted;
import id.adminduk.matcher.Extraction.FailureToEnrol;
import id.adminduk.matcher.RealFingers.Impression;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ForkJoinPool;

/**
 * Prints speeds, tails and fusion figures on the FVC research images; asserts nothing.
 *
 * <p>Run after test-compile: {@code java -Djava.util.concurrent.ForkJoinPool.common.parallelism=0
 * -cp <test class path> id.adminduk.matcher.MatcherMeasurement [seed]}. Speeds are CPU-bound and
 * best read on an idle machine.
 */
final class MatcherMeasurement {

  private MatcherMeasurement() {}

  public static void main(String[] arguments) {
    long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : 20261121;
    Path folder = RealFingers.folder().orElseThrow();
    System.out.println("seed " + seed + ", pool " + ForkJoinPool.getCommonPoolParallelism());
    RealFingers.impressions(folder, 1);
    long start = System.nanoTime();
    List<Impression> all = RealFingers.impressions(folder, 8);
    System.out.printf("extraction: %.1f ms an image%n", millis(start) / all.size());
    printEnrolment(all);
    double[][] scores = scores(all);
    printTails(all, scores);
    printQuality(all, scores);
    printFusion(all, scores, new Random(seed));
    printSearch(all, new Random(seed));
  }

  private static double millis(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  private static void printEnrolment(List<Impression> all) {
    int[] minutiae = new int[all.size()];
    Map<FingerQuality.Advice, Integer> advice = new EnumMap<>(FingerQuality.Advice.class);
    int failures = 0;
    for (int i = 0; i < minutiae.length; i++) {
      switch (all.get(i).extraction()) {
        case Extracted extracted -> {
          minutiae[i] = extracted.template().minutiae();
          advice.merge(extracted.quality().advice(), 1, Integer::sum);
          if (all.get(i).number() == 1 && all.get(i).finger() < 104) {
            System.out.println(all.get(i).set() + " " + extracted.quality());
          }
        }
        case FailureToEnrol failed -> {
          failures++;
          System.out.println(all.get(i).set() + " " + failed);
        }
      }
    }
    Arrays.sort(minutiae);
    System.out.printf(
        "failures %d, minutiae least %d, 1 %% %d, median %d; advice %s%n",
        failures,
        minutiae[0],
        minutiae[minutiae.length / 100],
        minutiae[minutiae.length / 2],
        advice);
  }

  /**
   * Scores every impression against every other; rows are probes, NaN where one failed to enrol.
   */
  private static double[][] scores(List<Impression> all) {
    List<FingerprintTemplate> decoded = new ArrayList<>();
    for (Impression one : all) {
      decoded.add(
          one.template().map(SourceAfisTemplates::decode).orElse(FingerprintTemplate.empty()));
    }
    double[][] scores = new double[all.size()][all.size()];
    long start = System.nanoTime();
    for (int i = 0; i < scores.length; i++) {
      FingerprintMatcher matcher = new FingerprintMatcher(decoded.get(i));
      for (int j = 0; j < scores.length; j++) {
        boolean both = all.get(i).template().isPresent() && all.get(j).template().isPresent();
        scores[i][j] = both ? matcher.match(decoded.get(j)) : Double.NaN;
      }
    }
    System.out.printf(
        "1:1 with a prepared probe: %.0f a second%n",
        scores.length * scores.length / millis(start) * 1000);
    return scores;
  }

  private static boolean same(Impression one, Impression other) {
    return one.set() == other.set() && one.finger() == other.finger();
  }

  private static void printTails(List<Impression> all, double[][] scores) {
    for (double threshold : new double[] {5, 10, 15, 20, 25, 30, 35, 40, 50, 60}) {
      long impostors = 0;
      long falseMatches = 0;
      long genuine = 0;
      long missed = 0;
      for (int i = 0; i < scores.length; i++) {
        for (int j = 0; j < scores.length; j++) {
          if (i == j || Double.isNaN(scores[i][j])) {
            continue;
          }
          boolean above = scores[i][j] >= threshold;
          if (same(all.get(i), all.get(j))) {
            genuine++;
            missed += above ? 0 : 1;
          } else {
            impostors++;
            falseMatches += above ? 1 : 0;
          }
        }
      }
      System.out.printf(
          "score %2.0f: FMR %.5f (stated %.5f, %d pairs), FNMR %.3f%n",
          threshold,
          (double) falseMatches / impostors,
          Math.pow(10, -threshold / 10),
          impostors,
          (double) missed / genuine);
    }
  }

  private static void printQuality(List<Impression> all, double[][] scores) {
    List<double[]> pairs = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      for (int j = 0; j < scores.length; j++) {
        if (i != j && same(all.get(i), all.get(j)) && !Double.isNaN(scores[i][j])) {
          int worse = Math.min(quality(all.get(i)), quality(all.get(j)));
          pairs.add(new double[] {worse, scores[i][j] < Thresholds.VERIFICATION_SCORE ? 1 : 0});
        }
      }
    }
    pairs.sort((one, other) -> Double.compare(one[0], other[0]));
    for (int fifth = 0; fifth < 5; fifth++) {
      List<double[]> part = pairs.subList(pairs.size() * fifth / 5, pairs.size() * (fifth + 1) / 5);
      System.out.printf(
          "quality of the worse image %.0f to %.0f: FNMR at 40 %.3f%n",
          part.getFirst()[0],
          part.getLast()[0],
          part.stream().mapToDouble(pair -> pair[1]).average().orElse(0));
    }
  }

  private static int quality(Impression impression) {
    return impression.template().map(FingerTemplate::quality).orElse(0);
  }

  /** Draws virtual people of n fingers and compares the fused impostor tail with the promise. */
  private static void printFusion(List<Impression> all, double[][] scores, Random random) {
    for (int fingers : new int[] {1, 2, 4, 10}) {
      int trials = 400_000;
      int[] above = new int[7];
      int missed = 0;
      for (int trial = 0; trial < trials; trial++) {
        if (Fusion.fuse(virtual(all, scores, fingers, random, true)) < 50) {
          missed++;
        }
        double impostor = Fusion.fuse(virtual(all, scores, fingers, random, false));
        for (int step = 0; step < above.length; step++) {
          above[step] += impostor >= 10 + 5 * step ? 1 : 0;
        }
      }
      System.out.printf(
          "%2d fingers: genuine below 50: %.4f; impostors", fingers, (double) missed / trials);
      for (int step = 0; step < above.length; step++) {
        System.out.printf(" >=%d %.6f", 10 + 5 * step, (double) above[step] / trials);
      }
      System.out.println();
    }
  }

  private static List<Double> virtual(
      List<Impression> all, double[][] scores, int fingers, Random random, boolean genuine) {
    List<Double> drawn = new ArrayList<>();
    while (drawn.size() < fingers) {
      int probe = random.nextInt(scores.length);
      int other = genuine ? probe / 8 * 8 + random.nextInt(8) : random.nextInt(scores.length);
      boolean fits = probe != other && same(all.get(probe), all.get(other)) == genuine;
      if (fits && !Double.isNaN(scores[probe][other])) {
        drawn.add(scores[probe][other]);
      }
    }
    return drawn;
  }

  private static void printSearch(List<Impression> all, Random random) {
    List<FingerTemplate> pool = templates(all, 101, 108);
    InMemoryGallery gallery = new InMemoryGallery();
    System.gc();
    long before = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    for (int person = 0; person < 1000; person++) {
      gallery.enrol(new SubjectRef(new UUID(0, person)), tenPrint(pool, random));
    }
    System.gc();
    long after = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    System.out.printf("heap: %.0f KB a ten-print person%n", (after - before) / 1000.0 / 1024);
    TenPrint probe = tenPrint(templates(all, 109, 110), random);
    for (int round = 0; round < 3; round++) {
      long start = System.nanoTime();
      SearchAnswer answer = gallery.search(probe);
      System.out.printf("1:N of 1000 people, not enrolled: %.0f ms%n", millis(start));
      if (round == 0) {
        System.out.println(answer);
      }
    }
    SubjectRef known = new SubjectRef(new UUID(1, 1));
    gallery.enrol(known, probe);
    long start = System.nanoTime();
    gallery.search(probe);
    System.out.printf("1:N of 1001 people, enrolled: %.0f ms%n", millis(start));
  }

  private static List<FingerTemplate> templates(List<Impression> all, int from, int to) {
    return all.stream()
        .filter(impression -> impression.finger() >= from && impression.finger() <= to)
        .flatMap(impression -> impression.template().stream())
        .toList();
  }

  private static TenPrint tenPrint(List<FingerTemplate> pool, Random random) {
    Map<FingerPosition, FingerTemplate> fingers = new EnumMap<>(FingerPosition.class);
    for (FingerPosition position : FingerPosition.values()) {
      fingers.put(position, pool.get(random.nextInt(pool.size())));
    }
    return new TenPrint(fingers);
  }
}
